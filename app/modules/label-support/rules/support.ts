import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** What the cooperative offers, from the offer to what its receiver thinks of it. */
export const supportStates = ['offered', 'accepted', 'declined', 'withdrawn', 'done', 'judged'] as const
export type SupportState = (typeof supportStates)[number]
export const supportState = (text: string): SupportState => {
  const found = supportStates.find((state) => state === text)
  if (!found) throw new Error(`unknown state of a support: ${text}`)
  return found
}

export const supportEvents = ['accept', 'decline', 'take-back', 'finish', 'judge'] as const
export type SupportEvent = (typeof supportEvents)[number]
/** What a receiver answers to an offer. */
export const offerAnswers = ['accept', 'decline'] as const
export type OfferAnswer = (typeof offerAnswers)[number]

export const judgements = ['useful', 'partly', 'not-useful'] as const
export type Judgement = (typeof judgements)[number]

type Row = { from: SupportState; event: SupportEvent; to: SupportState; side: 'receiver' | 'team' }

/** One that was declined may still be accepted: what was refused in haste is not lost. The team takes back what is not accepted. */
export const supportTable: readonly Row[] = [
  { from: 'offered', event: 'accept', to: 'accepted', side: 'receiver' },
  { from: 'offered', event: 'decline', to: 'declined', side: 'receiver' },
  { from: 'declined', event: 'accept', to: 'accepted', side: 'receiver' },
  { from: 'offered', event: 'take-back', to: 'withdrawn', side: 'team' },
  { from: 'declined', event: 'take-back', to: 'withdrawn', side: 'team' },
  { from: 'accepted', event: 'decline', to: 'declined', side: 'receiver' },
  { from: 'accepted', event: 'finish', to: 'done', side: 'team' },
  { from: 'done', event: 'judge', to: 'judged', side: 'receiver' },
]

/** Applies an event; refused with 'state-forbids' where the support has no such step. */
export function supportStep(state: SupportState, event: SupportEvent): Outcome<Row, { code: string }> {
  const row = supportTable.find((one) => one.from === state && one.event === event)
  return row ? ok(row) : refused({ code: 'state-forbids' })
}

/** The events that a side may choose from in a state. */
export const supportChoices = (state: SupportState, side: Row['side']): SupportEvent[] =>
  supportTable.filter((row) => row.from === state && row.side === side).map(({ event }) => event)

export type SupportCounts = Record<SupportState, number> & Record<Judgement, number>

/**
 * How many supports stand in each state, and how many were judged in each way: `judged` is the sum of its three
 * judgements.
 */
export function countSupports(
  groups: readonly { state: SupportState; judgement: Judgement | null; count: number }[],
): SupportCounts {
  const counts: SupportCounts = {
    ...{ offered: 0, accepted: 0, declined: 0, withdrawn: 0, done: 0, judged: 0 },
    ...{ useful: 0, partly: 0, 'not-useful': 0 },
  }
  for (const { state, judgement, count } of groups) {
    counts[state] += count
    if (state === 'judged' && judgement) counts[judgement] += count
  }
  return counts
}

/** The states of an application in which the team may offer: decided, granted or refused alike. */
const offeredTo: readonly string[] = ['granted', 'granted-with-plan', 'refused', 'under-appeal']
export const mayOffer = (applicationState: string): boolean => offeredTo.includes(applicationState)

/** Supports that name something of the network. */
export const namesAnEntry = (kind: string): kind is 'method' | 'mentor' => kind === 'method' || kind === 'mentor'

/** A support of the decision may be made precise until it was given. */
export const mayBeNamed = (state: string): boolean =>
  state === 'offered' || state === 'accepted' || state === 'declined'

/** A mentor sees the mentorings that were accepted, and may decline those that have not taken place yet. */
export const mentorings: readonly SupportState[] = ['accepted', 'done', 'judged']
export const mayDeclineMentoring = (state: SupportState): boolean => state === 'accepted'
