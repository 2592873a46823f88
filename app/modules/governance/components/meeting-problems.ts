import type { FormErrors } from '~/platform/http/parse-form'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { isCivilDate } from '~/platform/pure/civil-date'
import type { Refusal } from '~/platform/pure/outcome'
import type { FormError } from '~/ui/error-summary'
import { meetingRefusals } from '../messages/meetings-refusals'

type Detail = Readonly<Record<string, string | number>>

/** The sentence of a refusal; the dates of its detail are written out. */
export function meetingSentence(refusal: Pick<Refusal, 'code' | 'detail'>, locale: Locale): string {
  const most = /^longer-than-(\d+)$/.exec(refusal.code)?.[1]
  const { code, detail = {} } =
    most === undefined ? refusal : { code: 'too-long', detail: { most: formatNumber(Number(most), locale) } }
  const known: Readonly<Record<string, string | ((detail: Detail) => string)>> = meetingRefusals[locale]
  const found = Object.hasOwn(known, code) ? known[code] : known['unreadable']
  const said = Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      typeof value === 'string' && isCivilDate(value) ? formatDate(value, locale) : value,
    ]),
  )
  return typeof found === 'function' ? found(said) : (found ?? '')
}

export type MeetingProblem = { errors: FormErrors } | { refused: Refusal }

/** One sentence for each field at fault, or one for the whole. */
export function meetingErrors(problem: MeetingProblem | undefined, locale: Locale): FormError[] {
  if (!problem) return []
  if ('errors' in problem)
    return Object.entries(problem.errors).map(([field, code]) => ({
      field,
      message: meetingSentence({ code }, locale),
    }))
  const { field } = problem.refused
  return [{ ...(field === undefined ? {} : { field }), message: meetingSentence(problem.refused, locale) }]
}

export const errorOf = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message
