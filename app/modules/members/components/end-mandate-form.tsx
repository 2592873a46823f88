import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { DateField, TextField } from '~/ui/text-field'
import { memberMessages } from '../messages'
import { errorOf } from './problems'

export function EndMandateForm({
  typed,
  errors,
}: {
  typed: { lastDay: string; reason: string }
  errors: readonly FormError[]
}) {
  const { show } = useMessages(memberMessages).mandates
  return (
    <>
      <p className="prose">{show.endText}</p>
      <ActForm>
        <DateField
          name="lastDay"
          label={show.lastDay}
          hint={show.lastDayHint}
          error={errorOf(errors, 'lastDay')}
          defaultValue={typed.lastDay}
        />
        <TextField
          name="reason"
          label={show.reason}
          error={errorOf(errors, 'reason')}
          defaultValue={typed.reason}
          autoComplete="off"
        />
        <Actions>
          <Button kind="danger">{show.submit}</Button>
        </Actions>
      </ActForm>
    </>
  )
}
