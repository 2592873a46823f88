import type { DebateState, StageDates } from '../../debates/rules/debate'
import { stageTime } from '../../debates/rules/debate'

/** Where a contribution comes from. */
export const origins = ['web', 'workshop', 'post', 'paper', 'team'] as const
export type Origin = (typeof origins)[number]
export const isOrigin = (text: unknown): text is Origin => origins.some((origin) => origin === text)

export const contributionStates = ['held', 'published', 'removed', 'merged', 'split', 'withdrawn'] as const
export type ContributionState = (typeof contributionStates)[number]
export const isContributionState = (text: unknown): text is ContributionState =>
  contributionStates.some((state) => state === text)

export const contributionEvents = [
  'release', 'reject', 'remove', 'restore', 'merge', 'separate', 'split', 'withdraw',
] as const // prettier-ignore
export type ContributionEvent = (typeof contributionEvents)[number]

/**
 * What becomes of a contribution. It is published as soon as its author's address is confirmed; 'held' is for what comes in a
 * flood, and is counted in public. Nothing is deleted: what leaves the list keeps its number, and says why.
 */
export const contributionTable: readonly Readonly<{
  from: ContributionState
  event: ContributionEvent
  to: ContributionState
}>[] = [
  { from: 'held', event: 'release', to: 'published' },
  { from: 'held', event: 'reject', to: 'removed' },
  { from: 'held', event: 'withdraw', to: 'withdrawn' },
  { from: 'published', event: 'remove', to: 'removed' },
  { from: 'published', event: 'merge', to: 'merged' },
  { from: 'published', event: 'split', to: 'split' },
  { from: 'published', event: 'withdraw', to: 'withdrawn' },
  { from: 'removed', event: 'restore', to: 'published' },
  { from: 'merged', event: 'separate', to: 'published' },
]

/** The state after an event, or null where the table has no such line. */
export const afterEvent = (from: ContributionState, event: ContributionEvent): ContributionState | null =>
  contributionTable.find((line) => line.from === from && line.event === event)?.to ?? null

/** Those whose words everyone may read. */
export const isRead = (state: ContributionState): boolean =>
  state === 'published' || state === 'merged' || state === 'split'

/** `pausedOn`: since when nobody may take part, for want of a garant. */
export type OpenDebate = { state: DebateState; pausedOn: string | null }

/** Why nobody can contribute on this civil date, or null. `stage` is the debate's stage of contributions, if it has one. */
export function closedBecause(
  debate: OpenDebate,
  stage: StageDates | null,
  today: string,
): 'no-contributions' | 'not-yet-open' | 'debate-closed' | 'debate-paused' | null {
  if (!stage || debate.state === 'draft' || debate.state === 'abandoned') return 'no-contributions'
  if (debate.state === 'announced') return 'not-yet-open'
  if (debate.state !== 'open') return 'debate-closed'
  const time = stageTime(stage, today)
  if (time === 'under-way') return debate.pausedOn === null ? null : 'debate-paused'
  return time === 'to-come' ? 'not-yet-open' : 'debate-closed'
}

/** Days that an address has to be confirmed; afterwards nothing is left of what was asked. */
export const unconfirmedDays = 3

/**
 * May what was sent on `sentOn` be confirmed on `today`? What was sent in time is taken for as long as its link lives, even
 * if the debate has closed since: the mail's way is not the author's delay.
 */
export const confirmedInTime = (
  debate: OpenDebate,
  stage: StageDates | null,
  { sentOn, today }: { sentOn: string; today: string },
): boolean =>
  closedBecause(debate, stage, today) === null ||
  (debate.state === 'closed' || debate.state === 'open'
    ? closedBecause({ state: 'open', pausedOn: null }, stage, sentOn) === null
    : false)

/** Sorts of the list. */
export const sorts = ['recent', 'supports', 'discussed'] as const
export type Sort = (typeof sorts)[number]

/** What a comment is: an argument for or against, or a reply. */
export const commentKinds = ['for', 'against', 'reply'] as const
export type CommentKind = (typeof commentKinds)[number]
export const isCommentKind = (text: unknown): text is CommentKind => commentKinds.some((kind) => kind === text)

/** Longest texts, in characters. */
export const contributionLimits = {
  title: 120,
  text: 5_000,
  comment: 2_000,
  name: 80,
  note: 200,
  picture: 300,
} as const
