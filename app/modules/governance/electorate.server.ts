import { entitledMembers } from '~/modules/members/queries-membership.server'
import type { Body, Statutes } from '~/modules/statutes/rules/statutes'
import { today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { queryRaw } from '~/platform/db/raw.server'
import { civilDateOf } from '~/platform/pure/civil-date'
import type { ListedRight } from './rules/electorate'

export type VotingMeeting = {
  id: string
  kind: string
  body: string | null
  startsAt: Date
  chairId: string | null
}

type Grant = { id: string; giverId: string; holderId: string | null }

/** Proxies that hold: accepted ones, and blank ones, which are the chair's. */
const heldProxies = async (tx: Tx, meetingId: string): Promise<ReadonlyMap<string, Grant>> => {
  const grants = await tx.proxyGrant.findMany({
    where: { meetingId, OR: [{ state: 'accepted' }, { state: 'given', holderId: null }] },
    select: { id: true, giverId: true, holderId: true },
  })
  return new Map(grants.map((grant) => [grant.giverId, grant]))
}

/** Who is here now, in the room or at a distance, or whose ballot came by post. In SQL, as the members themselves are read. */
const attending = async (tx: Tx, meetingId: string): Promise<ReadonlySet<string>> => {
  const rows = await queryRaw(tx, `SELECT "memberId" FROM "Attendance" WHERE "meetingId" = ? AND "leftAt" IS NULL`, [
    meetingId,
  ])
  return new Set(rows.map((row) => String(row['memberId'])))
}

type Voter = {
  memberId: string
  membershipId: string | null
  accountId: string | null
  college: string | null
  votes: number
}

/** Those whose mandate in the body is in force that day, but for who has a conflict of interest on the item. */
async function membersOfBody(tx: Tx, meetingId: string, itemId: string | null, { role }: Body): Promise<Voter[]> {
  const on = today()
  const mandates = await tx.mandate.findMany({
    where: { role, startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }] },
    select: { userId: true },
    distinct: ['userId'],
  })
  const conflicts = itemId === null ? [] : await tx.conflictOfInterest.findMany({ where: { meetingId, itemId } })
  const kept = new Set(conflicts.map(({ userId }) => userId))
  return mandates
    .filter(({ userId }) => !kept.has(userId))
    .map(({ userId }) => ({ memberId: userId, membershipId: null, accountId: userId, college: null, votes: 1 }))
}

/** The members entitled on the day of the meeting, or today where it began earlier (a consultation of some days: its first). */
async function votersOf(tx: Tx, meeting: VotingMeeting, itemId: string | null, statutes: Statutes): Promise<Voter[]> {
  if (meeting.body === null) {
    const members = await entitledMembers(civilDateOf(meeting.startsAt), tx)
    return members.map(({ membershipId, accountId, college, votes }) => ({
      memberId: membershipId,
      membershipId,
      accountId,
      college,
      votes,
    }))
  }
  const body = statutes.bodies.find(({ id }) => id === meeting.body)
  return body ? membersOfBody(tx, meeting.id, itemId, body) : []
}

/**
 * Everyone who has a right to vote on this item, with the account that casts it: the member's own, or that of who holds
 * their proxy. Weights are those of the members where the statutes give each a number of votes, else 1. `present` says who
 * is there or represented at this moment. A member who came in person takes their vote back from the proxy's holder.
 */
export async function electorateOf(
  tx: Tx,
  meeting: VotingMeeting,
  item: { id: string } | null,
  statutes: Statutes,
): Promise<ListedRight[]> {
  const voters = await votersOf(tx, meeting, item?.id ?? null, statutes)
  const [proxies, here] = [await heldProxies(tx, meeting.id), await attending(tx, meeting.id)]
  const accounts = new Map(voters.map(({ memberId, accountId }) => [memberId, accountId]))
  const isWeighted = meeting.body === null && statutes.voting.kind === 'member-weights'
  return voters.map(({ memberId, membershipId, accountId, college, votes }) => {
    const proxy = here.has(memberId) ? undefined : proxies.get(memberId)
    const holderId = proxy
      ? proxy.holderId === null
        ? meeting.chairId
        : (accounts.get(proxy.holderId) ?? null)
      : accountId
    const holderHere = proxy && (proxy.holderId === null || here.has(proxy.holderId))
    return {
      memberId,
      membershipId,
      holderId,
      ownerId: accountId,
      college,
      weight: isWeighted ? votes : 1,
      proxyId: proxy?.id ?? null,
      present: here.has(memberId) || holderHere === true,
    }
  })
}
