import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { amendmentMessages } from '../messages/amendments'
import { amendmentLimits } from '../rules/amendment'
import { errorOf } from './meeting-problems'

type Props = {
  /** The text that the amendment begins from. */
  present: string
  members: readonly { memberId: string; name: string }[]
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** A text to put in the place of the resolution's, and why; written in full, so that nobody has to guess what it becomes. */
export function AmendmentForm({ present, members, typed, errors }: Props) {
  const { propose } = useMessages(amendmentMessages)
  const of = (name: string) => ({ name, error: errorOf(errors, name) ?? null })
  const [only] = members
  return (
    <ActForm values={{ intent: 'propose', ...(members.length === 1 ? { memberId: only?.memberId } : {}) }}>
      {members.length > 1 ? (
        <Select
          {...of('memberId')}
          label={propose.forWhom}
          defaultValue={typed['memberId']}
          options={members.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
      ) : null}
      <TextArea
        {...of('text')}
        label={propose.text}
        hint={propose.textHint}
        rows={10}
        maxCharacters={amendmentLimits.text}
        defaultValue={typed['text'] ?? present}
      />
      <TextArea
        {...of('reason')}
        label={propose.reason}
        hint={propose.reasonHint}
        rows={4}
        maxCharacters={amendmentLimits.reason}
        defaultValue={typed['reason']}
      />
      <p className="soft">{propose.public}</p>
      <Actions>
        <Button>{propose.submit}</Button>
      </Actions>
    </ActForm>
  )
}
