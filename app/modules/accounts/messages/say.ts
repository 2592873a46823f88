import type { Refusal } from '~/platform/pure/outcome'
import type { AccountsMessages } from './index'

/** A refusal as a sentence, its figures filled in ('{minutes}'). An unknown code gives the general sentence. */
export function sayRefusal(messages: AccountsMessages, refusal: Refusal): string {
  const sentences: Readonly<Record<string, string>> = messages.refusals
  const text = sentences[refusal.code] ?? messages.refusals.other
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(refusal.detail?.[name] ?? ''))
}
