import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { memberMessages } from '../messages'
import { errorOf } from './problems'

/** The team settles who represents an organisation. */
export function AssignForm({
  typed,
  errors,
}: {
  typed: { email: string; reason: string }
  errors: readonly FormError[]
}) {
  const { team } = useMessages(memberMessages).organisations
  return (
    <>
      <p className="prose">{team.assignText}</p>
      <ActForm values={{ intent: 'assign' }}>
        <TextField
          name="email"
          type="email"
          label={team.assignEmail}
          error={errorOf(errors, 'email')}
          defaultValue={typed.email}
          autoComplete="off"
        />
        <TextField
          name="reason"
          label={team.reason}
          hint={team.reasonHint}
          error={errorOf(errors, 'reason')}
          defaultValue={typed.reason}
          autoComplete="off"
        />
        <Actions>
          <Button>{team.assignSubmit}</Button>
        </Actions>
      </ActForm>
    </>
  )
}
