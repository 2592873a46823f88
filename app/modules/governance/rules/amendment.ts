import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import type { ItemKind } from './agenda'
import type { MeetingKind, MeetingState } from './meeting'
import type { PollState } from './poll'

export const amendmentStates = ['proposed', 'withdrawn', 'adopted', 'rejected', 'fallen'] as const
export type AmendmentState = (typeof amendmentStates)[number]

/** 'adopt' and 'reject' come from the count of its vote alone. */
export const amendmentEvents = ['withdraw', 'rewrite', 'adopt', 'reject', 'drop'] as const
export type AmendmentEvent = (typeof amendmentEvents)[number]
export type AmendmentTransition = { from: AmendmentState; event: AmendmentEvent; to: AmendmentState }

/** What may happen to an amendment: once settled it stays as it is, and stays shown. */
export const amendmentTransitions: readonly AmendmentTransition[] = [
  { from: 'proposed', event: 'withdraw', to: 'withdrawn' },
  /** The chair writes it again on a text that another amendment has changed. */
  { from: 'proposed', event: 'rewrite', to: 'proposed' },
  { from: 'proposed', event: 'adopt', to: 'adopted' },
  { from: 'proposed', event: 'reject', to: 'rejected' },
  /** It no longer has an object, or the meeting ends before its vote. */
  { from: 'proposed', event: 'drop', to: 'fallen' },
]

/** Refused with 'amendment-settled'. */
export function amendmentTransition(state: AmendmentState, event: AmendmentEvent): Outcome<AmendmentTransition> {
  const row = amendmentTransitions.find(({ from, event: on }) => from === state && on === event)
  return row ? ok(row) : refused({ code: 'amendment-settled' })
}

export const amendmentLimits = { text: 20_000, reason: 2_000, byMember: 5, onItem: 50 } as const

/** An item of an agenda, as far as amending it goes. */
export type AmendedItem = {
  kind: ItemKind
  text: string
  isDecided: boolean
  meeting: { kind: MeetingKind; state: MeetingState }
  /** The votes of the item: its own (`amendmentId` null) and those of its amendments. */
  polls: readonly { amendmentId: string | null; state: PollState }[]
}

const begun = ({ polls }: AmendedItem): boolean =>
  polls.some(({ amendmentId, state }) => amendmentId === null && (state === 'open' || state === 'closed'))

/**
 * Whether the text of an item may still change. Refused: 'amendment-not-a-resolution', 'amendment-in-writing' (a consultation is
 * voted in one go), 'state-forbids' (before the convocation, or once the meeting is over), 'resolution-voted' (its own vote is
 * open or closed, or it is decided).
 */
export function mayAmend(item: AmendedItem): Outcome<true> {
  const { kind, meeting } = item
  if (kind !== 'resolution') return refused({ code: 'amendment-not-a-resolution' })
  if (meeting.kind === 'consultation') return refused({ code: 'amendment-in-writing' })
  if (meeting.state !== 'convened' && meeting.state !== 'open') return refused({ code: 'state-forbids' })
  if (item.isDecided || begun(item)) return refused({ code: 'resolution-voted' })
  return ok(true)
}

type Written = { text: string; base: string }
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Whether two texts say the same, whatever their spaces and line breaks. */
export const saysTheSame = (one: string, other: string): boolean => flat(one) === flat(other)

/** An amendment applies to the very text that it was written on; once another changed it, the chair says what becomes of it. */
export const isOutdated = ({ base }: Written, present: string): boolean => base !== present

/**
 * Whether a vote of an item may open beside its amendments. The resolution's waits for each amendment ('amendment-awaits'); an
 * amendment's opens alone on the item ('item-vote-open'), while it stands and applies to the present text ('amendment-settled',
 * 'amendment-outdated'), and before the resolution's ('resolution-voted').
 */
export function mayOpenVote(
  item: AmendedItem,
  voted: (Written & { state: AmendmentState }) | null,
  awaiting: number,
): Outcome<true> {
  if (voted === null) return awaiting > 0 ? refused({ code: 'amendment-awaits', detail: { awaiting } }) : ok(true)
  const may = mayAmend(item)
  if ('refused' in may) return may
  if (voted.state !== 'proposed') return refused({ code: 'amendment-settled' })
  if (isOutdated(voted, item.text)) return refused({ code: 'amendment-outdated' })
  if (item.polls.some(({ state }) => state === 'open')) return refused({ code: 'item-vote-open' })
  return ok(true)
}

/** What the count of its vote makes of an amendment; null where the vote had no effect (no quorum): it still awaits one. */
export const settledBy = (outcome: string): 'adopt' | 'reject' | null =>
  outcome === 'adopted' ? 'adopt' : outcome === 'rejected' ? 'reject' : null

export const readAmendmentState = (text: string): AmendmentState =>
  amendmentStates.find((state) => state === text) ?? 'fallen'
