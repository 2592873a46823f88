import type { Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { ok, type Outcome } from '~/platform/pure/outcome'
import { missingIn, templateValues } from '../fill-template.server'
import { fillTemplate } from '../rules/template'
import type { LoadedApplication } from '../store.server'

/** What is joined to a reminder: as it was written, or with fields that each file fills. */
export type ReminderMessage = { text: string; hasFields: boolean; locale: Locale }

/** The message as one file fills it; refused where a field is unknown or not closed. */
export async function messageFor(
  tx: Tx,
  message: ReminderMessage | undefined,
  { application, dueOn }: { application: LoadedApplication; dueOn: string },
): Promise<Outcome<string>> {
  if (!message || message.text === '') return ok('')
  const { text, hasFields, locale } = message
  if (!hasFields) return ok(text)
  const filled = fillTemplate(
    text,
    'reminder',
    await templateValues(tx, application, { dueOn }, locale),
    missingIn(locale),
  )
  return 'refused' in filled ? { refused: { ...filled.refused, field: 'message' } } : filled
}
