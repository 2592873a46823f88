import type { Tx } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { membershipMail } from './mails/membership-mails'
import { memberPath, writeToMember } from './membership-sending.server'
import type { Membership } from './queries-membership.server'
import type { DepartureKind } from './rules/departure'
import { cancelShares } from './store-ledger.server'
import { endMembership } from './store-membership.server'

/** What the end of a membership brings about: last day, shares cancelled, mandate ended, a mail; a part of the acts that end one. */
export async function takeLeave(
  tx: Tx,
  membership: Membership,
  { kind, on, words, by }: { kind: DepartureKind; on: CivilDate; words: string; by: string },
): Promise<void> {
  await endMembership(tx, membership.id, { on, reason: kind, words })
  await cancelShares(tx, membership.id, { on, decision: words, by })
  if (kind === 'death') return
  await writeToMember(tx, membership, `ended-${on}`, (locale) =>
    membershipMail(locale, 'ended', { path: memberPath(membership.id) }),
  )
}
