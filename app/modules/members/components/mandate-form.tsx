import { useMessages } from '~/platform/i18n/react'
import type { Role } from '~/platform/permissions'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Select } from '~/ui/select'
import { DateField, TextField } from '~/ui/text-field'
import { memberMessages } from '../messages'
import { errorOf } from './problems'

type Props = { roles: readonly Role[]; typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** Person, role, dates, decision. */
export function MandateForm({ roles, typed, errors }: Props) {
  const { words, mandates } = useMessages(memberMessages)
  const { form } = mandates
  return (
    <ActForm>
      <TextField
        name="email"
        type="email"
        label={form.email}
        hint={form.emailHint}
        error={errorOf(errors, 'email')}
        defaultValue={typed['email']}
        autoComplete="off"
      />
      <Select
        name="role"
        label={mandates.role}
        error={errorOf(errors, 'role')}
        defaultValue={typed['role'] ?? ''}
        options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
      />
      <TextField
        name="decision"
        label={form.decision}
        hint={form.decisionHint}
        error={errorOf(errors, 'decision')}
        defaultValue={typed['decision']}
        autoComplete="off"
      />
      <DateField
        name="decidedOn"
        label={mandates.decidedOn}
        error={errorOf(errors, 'decidedOn')}
        defaultValue={typed['decidedOn']}
      />
      <DateField
        name="startsOn"
        label={form.startsOn}
        error={errorOf(errors, 'startsOn')}
        defaultValue={typed['startsOn']}
      />
      <DateField
        name="endsOn"
        label={form.endsOn}
        hint={form.endsOnHint}
        error={errorOf(errors, 'endsOn')}
        defaultValue={typed['endsOn']}
        optional
      />
      <Actions>
        <Button>{form.submit}</Button>
      </Actions>
    </ActForm>
  )
}
