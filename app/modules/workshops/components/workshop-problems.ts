import { formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import type { FormError } from '~/ui/error-summary'
import { fileMessages } from '~/platform/files/messages'
import { workshopRefusals } from '../messages/refusals'

type Detail = Readonly<Record<string, string | number>>
type Sentences = Readonly<Record<string, string | ((detail: Detail) => string)>>

/** What is wrong in a form, a code a field, or why its act was refused. */
export type Problem = { errors: Readonly<Record<string, string>> } | { refused: Refusal }

/** The sentence of a code; a file's faults have the platform's. */
function sentence(code: string, detail: Detail, locale: Locale): string {
  const { refusals, longer } = workshopRefusals[locale]
  const most = /^longer-than-(\d+)$/.exec(code)?.[1]
  if (most !== undefined) return longer(formatNumber(Number(most), locale))
  const known: Sentences = { ...fileMessages[locale].refusals, ...refusals }
  const found = Object.hasOwn(known, code) ? known[code] : refusals.unreadable
  return typeof found === 'function' ? found(detail) : (found ?? refusals.unreadable)
}

/** One sentence for each field at fault, or one for the whole. */
export function workshopErrors(problem: Problem | undefined, locale: Locale): FormError[] {
  if (!problem) return []
  if ('errors' in problem)
    return Object.entries(problem.errors).map(([field, code]) => ({ field, message: sentence(code, {}, locale) }))
  const { code, field, detail = {} } = problem.refused
  return [{ ...(field === undefined ? {} : { field }), message: sentence(code, detail, locale) }]
}
