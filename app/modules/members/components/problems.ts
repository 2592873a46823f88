import type { Refusal } from '~/platform/pure/outcome'
import type { FormError } from '~/ui/error-summary'
import type { FormErrors } from '~/platform/http/parse-form'
import type { MemberMessages } from '../messages'

/** The sentence of a code, in the catalogue's language. */
export const sentenceOf = (messages: MemberMessages, code: string): string =>
  Object.entries(messages.refusals).find(([key]) => key === code)?.[1] ?? messages.refusals.unreadable

/** What is wrong in a form, or why its act was refused. */
export type Problem = { errors: FormErrors } | { refused: Refusal }

/** A problem as the page shows it: one sentence for each field, or one for the whole. */
export function formErrors(messages: MemberMessages, problem: Problem | undefined): FormError[] {
  if (!problem) return []
  if ('errors' in problem)
    return Object.entries(problem.errors).map(([field, code]) => ({ field, message: sentenceOf(messages, code) }))
  const { code, field } = problem.refused
  return [{ ...(field === undefined ? {} : { field }), message: sentenceOf(messages, code) }]
}

/** The sentence to put beside a field, if it is at fault. */
export const errorOf = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message
