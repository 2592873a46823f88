import type { Locale } from '~/platform/i18n/locale'
import type { FormError } from '~/ui/error-summary'
import { membershipRefusals } from '../messages/membership-refusals'
import type { Problem } from './problems'

/** A problem as the pages of memberships show it: a sentence for each field, or one for the whole. */
export function membershipErrors(locale: Locale, problem: Problem | undefined): FormError[] {
  if (!problem) return []
  const said = membershipRefusals[locale]
  const sentence = (code: string) => Object.entries(said).find(([key]) => key === code)?.[1] ?? said.unreadable
  if ('errors' in problem)
    return Object.entries(problem.errors).map(([field, code]) => ({ field, message: sentence(code) }))
  const { code, field } = problem.refused
  return [{ ...(field === undefined ? {} : { field }), message: sentence(code) }]
}
