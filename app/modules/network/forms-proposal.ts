import { isAddress, normaliseAddress } from '~/platform/pure/mail-address'
import { isMisleading } from '~/platform/pure/unseen'

/** The address that a proposal is confirmed by, as accounts keep it; null where it is none. */
export function proposalEmail(typed: string): string | null {
  const address = normaliseAddress(typed)
  return isAddress(address) ? address : null
}

const shortest = 10
export const longestMessage = 4_000

/** A message to somebody, as it will be mailed; `fault` is a refusal's code. */
export function readContactMessage(typed: string): { text: string; fault: string | null } {
  const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  if (text.length < shortest) return { text, fault: 'message-short' }
  if (text.length > longestMessage) return { text, fault: 'too-long' }
  return { text, fault: isMisleading(text) ? 'unreadable' : null }
}
