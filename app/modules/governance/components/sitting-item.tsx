import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { Fieldset } from '~/ui/field'
import { Anchor } from '~/ui/link'
import { Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { NumberField } from '~/ui/text-field'
import { sittingMessages } from '../messages/sittings'
import { errorOf } from './body-problems'

export type SittingItem = {
  id: string
  title: string
  text: string
  /** The decision's number, once it is in the register. */
  number: string | null
  /** 'hands' where no vote of the portal is prepared; else whether it is counted. */
  vote: 'hands' | 'waiting' | 'counted'
}
type Props = {
  item: SittingItem
  /** The reader leads a sitting that is held. */
  mayDecide: boolean
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** One item of a sitting: what was decided, or the form that enters it. */
export function SittingItemSection({ item, mayDecide, typed, errors }: Props) {
  const words = useMessages(sittingMessages)
  const of = (name: string) => ({
    name,
    id: `${name}-${item.id}`,
    error: errorOf(errors, name),
    defaultValue: typed[name],
  })
  return (
    <Section id={`point-${item.id}`} title={item.title}>
      {item.text ? <Markdown nodes={readMarkdown(item.text)} /> : null}
      {item.number === null ? null : (
        <p>
          {words.decided} <Anchor href={`/decisions/${item.number}`}>{item.number}</Anchor>
        </p>
      )}
      {item.number === null && item.vote !== 'hands' ? (
        <p>{item.vote === 'counted' ? words.counted : words.waiting}</p>
      ) : null}
      {item.number === null && mayDecide && item.vote !== 'waiting' ? (
        <ActForm values={{ itemId: item.id }}>
          {item.vote === 'hands' ? (
            <Fieldset legend={words.byHands}>
              <NumberField {...of('for')} label={words.for} />
              <NumberField {...of('against')} label={words.against} />
              <NumberField {...of('abstain')} label={words.abstain} />
              <RadioGroup
                name="chair"
                id={`chair-${item.id}`}
                label={words.chair}
                inline
                defaultValue={typed['chair'] ?? ''}
                error={errorOf(errors, 'chair')}
                options={[
                  { value: '', label: words.noChair },
                  { value: 'for', label: words.for },
                  { value: 'against', label: words.against },
                ]}
              />
            </Fieldset>
          ) : null}
          <TextArea {...of('reason')} label={words.reason} hint={words.reasonHint} rows={4} maxCharacters={10_000} />
          <Actions>
            <Button>{words.submit}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </Section>
  )
}
