const minutes = 60_000
const hours = 60 * minutes
const days = 24 * hours

/** What a one-time link lets one do, and how long. A link of one purpose opens nothing else. */
export const linkLifetimes = {
  'confirm-address': 3 * days,
  'sign-in': 30 * minutes,
  'reset-password': 2 * hours,
  'first-password': 3 * days,
  'change-address-old': 24 * hours,
  'change-address-new': 24 * hours,
  'erase-account': 2 * hours,
  /** Between the password and the second factor; its token is in the cookie, where the session's id will be. */
  'second-factor': 15 * minutes,
  /** A passkey's challenge. */
  'passkey-registration': 5 * minutes,
  'passkey-sign-in': 5 * minutes,
} as const satisfies Record<string, number>

export type LinkPurpose = keyof typeof linkLifetimes

/** Those of which one at a time is good: asking for another makes the former useless. */
export const isExclusive = (purpose: LinkPurpose): boolean =>
  !purpose.startsWith('passkey-') && purpose !== 'second-factor'

export const linkExpiry = (purpose: LinkPurpose, from: Date): Date => new Date(from.getTime() + linkLifetimes[purpose])
