import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Section } from '~/ui/section'
import { type Option, Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { consentMessages } from '../messages/consent'
import { type ContributionKind } from '../rules/consent'
import { errorOf } from './body-problems'

type Props = {
  /** What the reader may say now. */
  kinds: readonly ContributionKind[]
  members: readonly Option[]
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** What the step asks of a member: a form for each thing that may be said. */
export function ConsentSpeak({ kinds, members, typed, errors }: Props) {
  const { speak } = useMessages(consentMessages)
  return (
    <Section id="parler" title={speak.title} tone="stone">
      {kinds.length === 0 ? <p>{speak.said}</p> : null}
      {kinds.map((kind) => (
        <SpeakForm
          key={kind}
          kind={kind}
          members={members}
          typed={typed['kind'] === kind ? typed : {}}
          errors={typed['kind'] === kind ? errors : []}
        />
      ))}
    </Section>
  )
}

function SpeakForm({ kind, members, typed, errors }: Omit<Props, 'kinds'> & { kind: ContributionKind }) {
  const { speak } = useMessages(consentMessages)
  const names = kind === 'nomination' || kind === 'change'
  const labels: Readonly<Record<ContributionKind, string>> = {
    question: speak.question,
    reaction: speak.reaction,
    nomination: speak.why,
    change: speak.why,
    consent: speak.consentText,
    objection: speak.objectionText,
  }
  const button = kind === 'consent' ? speak.consent : kind === 'objection' ? speak.sendObjection : speak.send
  return (
    <ActForm values={{ intent: 'contribute', kind }}>
      {names ? (
        <Select
          name="nomineeId"
          label={speak.nominee}
          options={members}
          defaultValue={typed['nomineeId'] ?? ''}
          error={errorOf(errors, 'nomineeId')}
        />
      ) : null}
      <TextArea
        name="text"
        id={kind === 'consent' ? 'champ-consent' : 'champ-text'}
        label={labels[kind]}
        {...(kind === 'objection' ? { hint: speak.objectionHint } : {})}
        rows={kind === 'consent' ? 2 : 4}
        maxCharacters={2000}
        optional={kind === 'consent'}
        defaultValue={typed['text']}
        error={errorOf(errors, 'text')}
      />
      <Actions>
        <Button kind={kind === 'objection' ? 'secondary' : 'primary'}>{button}</Button>
      </Actions>
    </ActForm>
  )
}
