import type { Locale } from '~/platform/i18n/locale'
import type { Refusal } from '~/platform/pure/outcome'
import { lifeSentence } from '../messages/refusals'

export type LifeProblem = { errors: Readonly<Record<string, string>> } | { refused: Refusal }

/** One sentence a field, or one for the whole under ''. */
export function lifeErrors(problem: LifeProblem | undefined, locale: Locale): Record<string, string> {
  if (!problem) return {}
  if ('refused' in problem) return { [problem.refused.field ?? '']: lifeSentence(problem.refused, locale) }
  return Object.fromEntries(
    Object.entries(problem.errors).map(([field, code]) => [field, lifeSentence({ code }, locale)]),
  )
}
