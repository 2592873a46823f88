import { type CategoryMapping, categoryAfter } from '../../statutes/rules/mapping'
import type { MemberKind, Statutes } from '../../statutes/rules/statutes'
import { isAuthority } from './capital'
import { type PublicVotes, publicVotesOf } from './public-majority'

/** A member as the register has them on the eve of new statutes. */
export type RegisteredMember = {
  membershipId: string
  number: number | null
  name: string
  kind: MemberKind
  category: string
  college: string | null
  votes: number
  /** Shares held, net of those cancelled. */
  shares: number
}

/** What new statutes make of a member. `problem` where they fit none of its categories. */
export type PlannedMember = RegisteredMember & {
  to: { category: string; college: string | null; votes: number } | null
  problem: 'no-category' | 'not-admitted' | null
  /** Shares to subscribe to have the least that the new category asks. */
  sharesToSubscribe: number
  /** True where the category, the college or the votes are not the same afterwards. */
  changes: boolean
}

export type Transformation = {
  members: readonly PlannedMember[]
  /** Members by category of the new statutes, in its order; and by college. */
  byCategory: readonly { id: string; members: number }[]
  byCollege: readonly { id: string; members: number }[]
  unfit: number
  sharesToSubscribe: number
  /** Shares of local authorities and of all, once everyone has subscribed: at most half (law 47-1775, art. 19 septies). */
  capital: { authorities: number; all: number }
  /** Votes that members will have, for a GIP (law 2011-525, art. 103). */
  publicVotes: PublicVotes
}

/**
 * What becomes of each member when these statutes come into force: the category that the mapping gives, its college, the
 * shares still to subscribe. A member who fits no category is left where they are, with the reason.
 */
export function planTransformation(
  statutes: Statutes,
  mapping: CategoryMapping,
  registered: readonly RegisteredMember[],
): Transformation {
  const members = registered.map((member) => planMember(statutes, mapping, member))
  const settled = members.filter(({ problem }) => problem === null)
  const after = ({ shares, sharesToSubscribe }: PlannedMember) => shares + sharesToSubscribe
  const sum = (of: readonly PlannedMember[]) => of.reduce((total, member) => total + after(member), 0)
  const colleges = statutes.voting.kind === 'colleges' ? statutes.voting.colleges : []
  return {
    members,
    byCategory: statutes.categories.map(({ id }) => ({
      id,
      members: settled.filter(({ to }) => to?.category === id).length,
    })),
    byCollege: colleges.map(({ id }) => ({ id, members: settled.filter(({ to }) => to?.college === id).length })),
    unfit: members.length - settled.length,
    sharesToSubscribe: members.reduce((total, { sharesToSubscribe }) => total + sharesToSubscribe, 0),
    publicVotes: publicVotesOf(settled.map(({ kind, to }) => ({ kind, votes: to?.votes ?? 0 }))),
    capital: { authorities: sum(members.filter(({ kind }) => isAuthority(kind))), all: sum(members) },
  }
}

function planMember(statutes: Statutes, mapping: CategoryMapping, member: RegisteredMember): PlannedMember {
  const known = new Set(statutes.categories.map(({ id }) => id))
  const wanted = categoryAfter(mapping, member, known)
  const category = statutes.categories.find(({ id }) => id === wanted)
  if (!category) return { ...member, to: null, problem: 'no-category', sharesToSubscribe: 0, changes: false }
  // Only a GIP keeps a number of votes of each member's own.
  const votes = statutes.voting.kind === 'member-weights' ? member.votes : 1
  const to = { category: category.id, college: category.college, votes }
  const isAdmitted = category.admits.includes(member.kind)
  return {
    ...member,
    to,
    problem: isAdmitted ? null : 'not-admitted',
    sharesToSubscribe: isAdmitted ? Math.max(0, category.leastShares - member.shares) : 0,
    changes: to.category !== member.category || to.college !== member.college || to.votes !== member.votes,
  }
}

/** True where local authorities would hold more than half of the capital of a SCIC (law 47-1775, art. 19 septies). */
export const authoritiesHoldTooMuch = ({ capital }: Pick<Transformation, 'capital'>): boolean =>
  2 * capital.authorities > capital.all
