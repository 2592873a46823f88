import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { changeMessages } from '../messages/changes'
import { verdicts } from '../rules/confirmation'

export type VoteFormProps = {
  own: string | null
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** What somebody who knows says of a proposal. */
export function VoteForm({ own, typed, errors }: VoteFormProps) {
  const { change } = useMessages(changeMessages)
  return (
    <ActForm values={{ intent: 'vote' }}>
      <RadioGroup
        name="verdict"
        label={change.vote}
        hint={change.voteHelp}
        defaultValue={typed['verdict'] ?? own}
        error={errors['verdict']}
        options={verdicts.map((value) => ({ value, label: change.verdicts[value] }))}
      />
      <TextField
        name="duplicateOf"
        label={change.duplicateOf}
        hint={change.duplicateHelp}
        optional
        defaultValue={typed['duplicateOf'] ?? ''}
        error={errors['duplicateOf']}
      />
      <TextArea
        name="note"
        label={change.note}
        hint={change.noteHelp}
        optional
        rows={3}
        maxCharacters={500}
        defaultValue={typed['note'] ?? ''}
        error={errors['note']}
      />
      <Actions>
        <Button>{change.send}</Button>
      </Actions>
    </ActForm>
  )
}

/** A moderator's decision, or that of who answers for the entry. */
export function DecideForm({ typed, errors, conflict }: Omit<VoteFormProps, 'own'> & { conflict: boolean }) {
  const { change } = useMessages(changeMessages)
  return (
    <ActForm values={{ intent: 'decide', over: conflict ? 'yes' : undefined }}>
      <TextArea
        name="decision"
        label={change.decision}
        hint={change.decisionHelp}
        rows={3}
        optional
        maxCharacters={500}
        defaultValue={typed['decision'] ?? ''}
        error={errors['decision']}
      />
      <Actions>
        <Button name="accept" value="yes">
          {conflict ? change.over : change.accept}
        </Button>
        <Button kind="danger" name="accept" value="no">
          {change.refuse}
        </Button>
      </Actions>
    </ActForm>
  )
}
