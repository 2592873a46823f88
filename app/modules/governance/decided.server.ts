import type { Tx } from '~/platform/db/db.server'
import type { DecisionOutcome } from './rules/decision'
import { readSubject } from './rules/conflict'

/** A decision as it was just entered in the public register. */
export type Decided = {
  id: string
  number: string
  body: string
  title: string
  text: string
  reason: string
  outcome: DecisionOutcome
  decidedOn: string
  itemId: string | null
  isDemonstration: boolean
}

/** What a decision about one of its things brings about, in the transaction that enters it. Never refuses: it was decided. */
export type DecidedFollower = (tx: Tx, id: string, decision: Decided) => Promise<void>

const followers = new Map<string, DecidedFollower>()

/**
 * Names who acts on the decisions about a kind of subject ('referral'). Modules that stand to the right of this one are
 * registered by composition/decided.server.ts.
 */
export const registerDecided = (kind: string, follower: DecidedFollower): void => void followers.set(kind, follower)

/** Called wherever a decision enters the register, by whichever way it was taken. */
export async function followDecision(tx: Tx, subject: string | null, decision: Decided): Promise<void> {
  const about = readSubject(subject)
  await (about && followers.get(about.kind))?.(tx, about.id, decision)
}
