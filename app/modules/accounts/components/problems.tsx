import { useMessages } from '~/platform/i18n/react'
import type { Refusal } from '~/platform/pure/outcome'
import { ErrorSummary } from '~/ui/error-summary'
import { accountsMessages } from '../messages'
import { sayRefusal } from '../messages/say'

/** A form given back: what is wrong, and what was typed (never a password). */
export type FormAgain = { problems: readonly Refusal[]; values: Readonly<Record<string, string>> }

/** The sentences of a refused form: one beside each field, all of them first on the page. */
export function useProblems(again: Partial<FormAgain> | null | undefined) {
  const messages = useMessages(accountsMessages)
  const errors = (again?.problems ?? []).map((refusal) => ({
    field: refusal.field,
    message: sayRefusal(messages, refusal),
  }))
  return {
    summary: <ErrorSummary errors={errors} />,
    errorOf: (field: string): string | undefined => errors.find((error) => error.field === field)?.message,
    valueOf: (field: string, otherwise = ''): string => again?.values?.[field] ?? otherwise,
  }
}
