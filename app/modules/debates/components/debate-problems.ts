import { formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import type { FormError } from '~/ui/error-summary'
import { fileMessages } from '~/platform/files/messages'
import { debateRefusals } from '../messages/refusals'

type Detail = Readonly<Record<string, string | number>>

/** What is wrong in a form, a code a field, or why its act was refused. */
export type DebateProblem = { errors: Readonly<Record<string, string>> } | { refused: Refusal }

/** The sentence of a refusal. */
export function debateSentence({ code, detail = {} }: Pick<Refusal, 'code' | 'detail'>, locale: Locale): string {
  const most = /^longer-than-(\d+)$/.exec(code)?.[1]
  if (most !== undefined) return debateRefusals[locale]['longer-than']({ most: formatNumber(Number(most), locale) })
  const known: Readonly<Record<string, string | ((detail: Detail) => string)>> = {
    ...fileMessages[locale].refusals,
    ...debateRefusals[locale],
  }
  const found = Object.hasOwn(known, code) ? known[code] : known['unreadable']
  return typeof found === 'function' ? found(detail) : (found ?? '')
}

/** One sentence for each field at fault, or one for the whole. */
export function debateErrors(problem: DebateProblem | undefined, locale: Locale): FormError[] {
  if (!problem) return []
  if ('errors' in problem)
    return Object.entries(problem.errors).map(([field, code]) => ({ field, message: debateSentence({ code }, locale) }))
  const { field } = problem.refused
  return [{ ...(field === undefined ? {} : { field }), message: debateSentence(problem.refused, locale) }]
}

/** The sentence to put beside a field, if it is at fault. */
export const errorOf = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message
