/** What somebody who knows says of a change. It testifies to knowledge, not to an opinion. */
export const verdicts = ['right', 'wrong', 'duplicate', 'outside-charter'] as const
export type Verdict = (typeof verdicts)[number]
export const isVerdict = (text: unknown): text is Verdict => (verdicts as readonly unknown[]).includes(text)

/** How many agree, and for how long; settings of the portal. */
export type Thresholds = Readonly<{
  /** Concordant votes that are enough once `days` have gone by. */
  votes: number
  days: number
  /** Concordant votes that are enough at once. */
  votesAtOnce: number
  /** After so many days, a moderator decides. */
  daysToModerator: number
}>
/** Those that GoGoCarto's communities have used for years. */
export const defaultThresholds: Thresholds = { votes: 5, days: 2, votesAtOnce: 10, daysToModerator: 15 }

export type Standing =
  | { now: 'waiting'; missing: number; from: Date }
  | { now: 'accepted' }
  | { now: 'with-moderator'; because: 'opposed' | 'conflict' | 'old' }

const day = 86_400_000

/**
 * Where a pending change stands. Accepted with enough votes that it is right and none against, after two days, or with
 * many at once; one vote against leaves it to a moderator, and so does time. A moderator may decide in any case.
 */
export function standingOf(votes: readonly Verdict[], proposedAt: Date, now: Date, thresholds: Thresholds): Standing {
  const right = votes.filter((verdict) => verdict === 'right').length
  const against = votes.length - right
  const from = new Date(proposedAt.getTime() + thresholds.days * day)
  if (against > 0) return { now: 'with-moderator', because: right > 0 ? 'conflict' : 'opposed' }
  if (right >= thresholds.votesAtOnce || (right >= thresholds.votes && now >= from)) return { now: 'accepted' }
  if (now.getTime() - proposedAt.getTime() > thresholds.daysToModerator * day)
    return { now: 'with-moderator', because: 'old' }
  return { now: 'waiting', missing: Math.max(0, thresholds.votes - right), from }
}

export type VoteSubject = Readonly<{ state: string; authorId: string | null; ownerId: string | null; kind: string }>

/** Why somebody may not vote on a change, or nothing: their own proposal, or their own entry. */
export function whyNoVote(change: VoteSubject, voterId: string): 'own-entry' | 'not-pending' | undefined {
  if (change.state !== 'pending') return 'not-pending'
  if (change.authorId === voterId || change.ownerId === voterId) return 'own-entry'
  return undefined
}
