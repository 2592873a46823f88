import { canonicalJson } from '../../../platform/pure/canonical-json'
import type { ElectorateCount } from './poll'

/** One right as the electorate lists it, before it has an id of its own. */
export type ListedRight = {
  /** The membership (assemblies) or the account (bodies). */
  memberId: string
  /** Null for a body, whose members are accounts. */
  membershipId: string | null
  /** The account that casts it, and the member's own; null where the member has none (they vote on paper). */
  holderId: string | null
  ownerId: string | null
  college: string | null
  weight: number
  proxyId: string | null
  /** Present or represented when the vote opens. */
  present: boolean
}

/** By code unit: the same on every machine and database. */
const byMember = (a: ListedRight, b: ListedRight): number =>
  a.memberId < b.memberId ? -1 : a.memberId > b.memberId ? 1 : 0

/** The list as it is frozen: in the order of the members' ids. Throws where a member stands twice. */
export function frozenOrder(rights: readonly ListedRight[]): readonly ListedRight[] {
  const sorted = [...rights].sort(byMember)
  const twice = sorted.find((right, place) => sorted[place - 1]?.memberId === right.memberId)
  if (twice) throw new Error(`the member ${twice.memberId} stands twice in the electorate`)
  return sorted
}

/**
 * The bytes that the electorate's hash covers: one canonical line for each right, in order, each ended by a line feed. Ids
 * are unguessable, so that the hash, which is published, tells nobody's presence on the list.
 */
export const electorateLine = ({ memberId, holderId, college, weight, proxyId, present }: ListedRight): string =>
  `${canonicalJson([memberId, holderId, college, weight, proxyId, present])}\n`

/** In numbers, by college in the order of their ids: what is published of the electorate. */
export function countElectorate(
  rights: Iterable<Pick<ListedRight, 'college' | 'weight' | 'present'>>,
): ElectorateCount[] {
  const counts = new Map<string | null, Required<ElectorateCount>>()
  for (const { college, weight, present } of rights) {
    const before = counts.get(college) ?? { college, rights: 0, weight: 0, present: 0, presentWeight: 0 }
    counts.set(college, {
      college,
      rights: before.rights + 1,
      weight: before.weight + weight,
      present: before.present + (present ? 1 : 0),
      presentWeight: before.presentWeight + (present ? weight : 0),
    })
  }
  return [...counts.values()].sort((a, b) => ((a.college ?? '') < (b.college ?? '') ? -1 : 1))
}

/** How many have voted in a college: a number, or only that there are fewer than the least size, which could tell who. */
export type Participation = { college: string | null; rights: number; voted: number | null }

/**
 * What the chair may see while a vote is open: a number for each college, hidden below the least size. `total` is null where
 * one college alone is hidden, since it would be told by subtraction.
 */
export function shownParticipation(
  counts: readonly { college: string | null; rights: number; voted: number }[],
  leastSize: number,
): { colleges: readonly Participation[]; total: number | null } {
  const colleges = counts.map(({ college, rights, voted }) => ({
    college,
    rights,
    voted: voted >= leastSize || rights === 0 ? voted : null,
  }))
  const total = counts.reduce((sum, { voted }) => sum + voted, 0)
  const hidden = colleges.filter(({ voted }) => voted === null).length
  return { colleges, total: hidden === 1 || total < leastSize ? null : total }
}
