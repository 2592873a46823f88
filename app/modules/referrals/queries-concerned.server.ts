import { seatHolders } from '~/modules/governance/queries-bodies.server'
import { bodyOf } from '~/modules/governance/rules/meeting-rules'
import { statutesInForce } from '~/modules/statutes/queries.server'
import type { Tx } from '~/platform/db/db.server'
import { civilDateOf } from '~/platform/pure/civil-date'
import { isId } from '~/platform/pure/ids'
import { instructionEvents } from './rules/state-facts'

/** Who makes a referral: its organisation, who began it and who wrote it with them. What the assembly opened is nobody's. */
export async function peopleOfReferral(
  tx: Tx,
  id: string,
): Promise<{ organisationId: string | null; requesters: string[] } | null> {
  const referral = await tx.referral.findUnique({
    where: { id },
    select: {
      ...{ organisationId: true, createdById: true, requesterKind: true },
      authors: { where: { userId: { not: null } }, select: { userId: true } },
    },
  })
  if (!referral) return null
  const { organisationId, createdById, requesterKind } = referral
  const hands = referral.authors.flatMap(({ userId }) => userId ?? [])
  return { organisationId, requesters: requesterKind === 'assembly' ? hands : [createdById, ...hands] }
}

/** Everyone who took part in a file's instruction: a step of it, a proposal, or having it in hand. */
export async function instructorsOfReferral(tx: Tx, id: string): Promise<string[]> {
  const file = await tx.referral.findUnique({
    where: { id },
    select: {
      assignedToId: true,
      transitions: { where: { event: { in: [...instructionEvents] } }, select: { actor: true } },
      proposals: { select: { proposedById: true } },
    },
  })
  if (!file) return []
  return [
    ...new Set([
      ...(file.assignedToId === null ? [] : [file.assignedToId]),
      ...file.transitions.map(({ actor }) => actor),
      ...file.proposals.map(({ proposedById }) => proposedById),
    ]),
  ].filter(isId)
}

/**
 * Those who sat in the body that took the contested decision, on the day that it was taken, or who sit there now: the
 * same eyes do not look twice.
 */
export async function decidedFirst(tx: Tx, appealId: string, at: Date): Promise<string[]> {
  const appeal = await tx.referralAppeal.findUnique({
    where: { id: appealId },
    select: { contestedDecisionId: true },
  })
  const decision = appeal?.contestedDecisionId
    ? await tx.governanceDecision.findUnique({
        where: { id: appeal.contestedDecisionId },
        select: { body: true, decidedOn: true },
      })
    : null
  const inForce = await statutesInForce(civilDateOf(at), tx)
  const body = decision && inForce && bodyOf(inForce.statutes, decision.body)
  if (!decision || !body) return []
  const days = [decision.decidedOn, civilDateOf(at)]
  return [...new Set((await Promise.all(days.map((day) => seatHolders(body, day, tx)))).flat())]
}
