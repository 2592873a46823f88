import { errorOf } from '~/modules/governance/components/body-problems'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { CheckboxGroup, RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import type { Option } from '~/ui/select'
import { Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { communityMessages } from '../messages/communities'
import { type Side, sides } from '../rules/community'

type Typed = Readonly<Record<string, string | readonly string[]>>
type Props = {
  typed: Typed
  errors: readonly FormError[]
  departements: readonly { value: string; label: string }[]
  isNew: boolean
}
const text = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** A community's territory and what brings it together. */
export function CommunityForm({ typed, errors, departements, isNew }: Props) {
  const { edit } = useMessages(communityMessages)
  const of = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: text(typed, name) })
  return (
    <ActForm values={{ intent: 'save' }}>
      <TextField {...of('name')} label={edit.name} hint={edit.nameHint} autoComplete="off" />
      <TextField {...of('summary')} label={edit.summary} autoComplete="off" />
      <TextArea {...of('purpose')} label={edit.purpose} hint={edit.purposeHint} rows={8} maxCharacters={8_000} />
      <CheckboxGroup
        name="departements"
        label={edit.departements}
        error={errorOf(errors, 'departements')}
        options={departements}
        defaultValues={[typed['departements'] ?? []].flat()}
      />
      <Actions>
        <Button>{isNew ? edit.create : edit.save}</Button>
      </Actions>
    </ActForm>
  )
}

type GardenerProps = {
  gardeners: readonly { id: string; side: Side; shownAs: string; startsOn: string }[]
  typed: Typed
  errors: readonly FormError[]
  today: string
}

/** The pair of gardeners: who holds a place, until when, and who is named to a free one. */
export function GardenerForms({ gardeners, typed, errors, today }: GardenerProps) {
  const messages = useMessages(communityMessages)
  const locale = useLocale()
  const { edit, page } = messages
  const of = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: text(typed, name) })
  const free: Option[] = sides
    .filter((side) => gardeners.every((one) => one.side !== side))
    .map((side) => ({ value: side, label: messages.sides[side] }))
  return (
    <Section id="jardiniers" title={edit.gardeners} lede={<p>{edit.gardenersText}</p>}>
      {gardeners.map(({ id, side, shownAs, startsOn }) => (
        <ActForm key={id} values={{ intent: 'end', id }}>
          <h3>{messages.sides[side]}</h3>
          <p>
            {shownAs}, {page.since(formatDate(startsOn, locale))}
          </p>
          <DateField name="endsOn" id={`fin-${id}`} label={edit.endsOn} defaultValue={today} />
          <Actions>
            <Button kind="secondary" aria-label={edit.endOf(shownAs)}>
              {edit.end}
            </Button>
          </Actions>
        </ActForm>
      ))}
      {free.length > 0 ? (
        <ActForm values={{ intent: 'name' }}>
          <RadioGroup {...of('side')} label={edit.side} options={free} />
          <TextField {...of('email')} label={edit.email} type="email" autoComplete="off" />
          <TextField {...of('shownAs')} label={edit.shownAs} autoComplete="off" />
          <DateField {...of('startsOn')} label={edit.startsOn} defaultValue={text(typed, 'startsOn') || today} />
          <Actions>
            <Button>{edit.nameGardener}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </Section>
  )
}
