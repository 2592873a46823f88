/**
 * How often what may be done. Strict for one account or one mail address, since one person needs few tries; generous
 * for one client address, since a workshop of a hundred people, a town hall or a phone network shares a single one.
 * The strict count is what stops a guesser; the generous one only stops a flood.
 */
export const rateFigures = {
  'sign-in:account': { limit: 10, windowSeconds: 15 * 60 },
  'sign-in:client': { limit: 600, windowSeconds: 15 * 60 },
  'mail-link:account': { limit: 5, windowSeconds: 60 * 60 },
  'mail-link:client': { limit: 300, windowSeconds: 60 * 60 },
  'sign-up:account': { limit: 5, windowSeconds: 60 * 60 },
  'sign-up:client': { limit: 300, windowSeconds: 60 * 60 },
  'second-factor:account': { limit: 10, windowSeconds: 15 * 60 },
  'contact:account': { limit: 5, windowSeconds: 60 * 60 },
  'contact:client': { limit: 100, windowSeconds: 60 * 60 },
  /** Mails that a person has the portal send to others: for who sends them, and for who gets them. */
  'invitation:account': { limit: 60, windowSeconds: 60 * 60 },
  'invitation:address': { limit: 5, windowSeconds: 24 * 60 * 60 },
  'join-request:account': { limit: 10, windowSeconds: 24 * 60 * 60 },
  'upload:account': { limit: 100, windowSeconds: 60 * 60 },
} as const satisfies Record<string, { limit: number; windowSeconds: number }>

export type LimitedAct = keyof typeof rateFigures
/** The counter of an act for one key: takeToken(counterOf('sign-in:account', email)). */
export const counterOf = (name: LimitedAct, key: string) => ({ name, key, ...rateFigures[name] })
