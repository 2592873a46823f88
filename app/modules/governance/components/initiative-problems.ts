import { formatDate, formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { isCivilDate } from '~/platform/pure/civil-date'
import type { FormError } from '~/ui/error-summary'
import { initiativeMessages } from '../messages/initiatives'
import type { Problem } from './body-problems'

type Detail = Readonly<Record<string, string | number>>

const said = (value: string | number, locale: Locale): string =>
  typeof value === 'number' ? formatNumber(value, locale) : isCivilDate(value) ? formatDate(value, locale) : value

function sentenceOf(code: string, detail: Detail, locale: Locale): string {
  const { refusals, longer } = initiativeMessages[locale]
  const most = /^longer-than-(\d+)$/.exec(code)?.[1]
  if (most !== undefined) return longer(formatNumber(Number(most), locale))
  const known: Readonly<Record<string, string | ((detail: Detail) => string)>> = refusals
  const found = Object.hasOwn(known, code) ? known[code] : refusals.unreadable
  const words = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, said(value, locale)]))
  return typeof found === 'function' ? found(words) : (found ?? '')
}

/** A problem of an initiative's form or act, as its page shows it; dates and numbers of its detail are written out. */
export function initiativeErrors(problem: Problem | undefined, locale: Locale): FormError[] {
  if (!problem) return []
  if ('errors' in problem)
    return Object.entries(problem.errors).map(([field, code]) => ({ field, message: sentenceOf(code, {}, locale) }))
  const { code, field, detail = {} } = problem.refused
  return [{ ...(field === undefined ? {} : { field }), message: sentenceOf(code, detail, locale) }]
}
