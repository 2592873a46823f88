import type { FormErrors } from '~/platform/http/parse-form'
import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import type { FormError } from '~/ui/error-summary'
import { votationRefusals } from '../messages/refusals'

type Detail = Readonly<Record<string, string | number>>

/** The sentence of a refusal. */
export function votationSentence({ code, detail = {} }: Pick<Refusal, 'code' | 'detail'>, locale: Locale): string {
  const known: Readonly<Record<string, string | ((detail: Detail) => string)>> = votationRefusals[locale]
  const key = code.startsWith('longer-than-') ? 'too-long' : code
  const found = Object.hasOwn(known, key) ? known[key] : known['unreadable']
  return typeof found === 'function' ? found(detail) : (found ?? '')
}

export type VotationProblem = { errors: FormErrors } | { refused: Refusal }

/** One sentence for each field at fault, or one for the whole. */
export function votationErrors(problem: VotationProblem | undefined, locale: Locale): FormError[] {
  if (!problem) return []
  if ('errors' in problem)
    return Object.entries(problem.errors).map(([field, code]) => ({
      field,
      message: votationSentence({ code }, locale),
    }))
  const { field } = problem.refused
  return [{ ...(field === undefined ? {} : { field }), message: votationSentence(problem.refused, locale) }]
}

export const errorOf = (errors: readonly FormError[], field: string): string | null =>
  errors.find((error) => error.field === field)?.message ?? null
