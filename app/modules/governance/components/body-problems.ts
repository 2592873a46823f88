import { formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import type { FormError } from '~/ui/error-summary'

/** What is wrong in a form, a code a field, or why its act was refused. */
export type Problem = { errors: Readonly<Record<string, string>> } | { refused: Refusal }

/** A part's sentences for its refusals. */
type Catalogue = {
  refusals: Readonly<Record<string, string>> & { unreadable: string }
  longer: (most: string) => string
}

function sentenceOf({ refusals, longer }: Catalogue, code: string, locale: Locale): string {
  const most = /^longer-than-(\d+)$/.exec(code)?.[1]
  if (most !== undefined) return longer(formatNumber(Number(most), locale))
  return Object.entries(refusals).find(([known]) => known === code)?.[1] ?? refusals.unreadable
}

/** A problem as the page shows it: one sentence for each field, or one for the whole. */
export function problemErrors(messages: Catalogue, problem: Problem | undefined, locale: Locale): FormError[] {
  if (!problem) return []
  if ('errors' in problem)
    return Object.entries(problem.errors).map(([field, code]) => ({
      field,
      message: sentenceOf(messages, code, locale),
    }))
  const { code, field } = problem.refused
  return [{ ...(field === undefined ? {} : { field }), message: sentenceOf(messages, code, locale) }]
}

/** The sentence to put beside a field, if it is at fault. */
export const errorOf = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message
