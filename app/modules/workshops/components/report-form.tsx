import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { workshopLimits } from '../forms'
import { notebookMessages } from '../messages/notebook'

/** The report's text, begun from the notes. */
export function ReportForm({
  report,
  revision,
  errors,
  resets,
}: {
  report: string
  revision: number
  errors: readonly FormError[]
  /** True where writing takes validations away: said before, not after. */
  resets: boolean
}) {
  const { report: words } = useMessages(notebookMessages)
  return (
    <ActForm values={{ intent: 'save', revision }}>
      <TextArea
        name="report"
        label={words.field}
        hint={words.fieldHint}
        error={errorOf(errors, 'report') ?? null}
        defaultValue={report}
        maxCharacters={workshopLimits.report}
        rows={18}
      />
      <Actions note={resets ? words.resets : undefined}>
        <Button kind="secondary">{words.save}</Button>
      </Actions>
    </ActForm>
  )
}
