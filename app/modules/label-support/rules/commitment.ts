import { addMonths, type CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** A commitment of an action plan: its holder says that it is kept, the cooperative acknowledges it or asks for more. */
export const commitmentStates = ['open', 'reported', 'acknowledged'] as const
export type CommitmentState = (typeof commitmentStates)[number]
export const commitmentState = (text: string): CommitmentState => {
  const found = commitmentStates.find((state) => state === text)
  if (!found) throw new Error(`unknown state of a commitment: ${text}`)
  return found
}

export const commitmentEvents = ['report', 'acknowledge', 'ask-more'] as const
export type CommitmentEvent = (typeof commitmentEvents)[number]
/** What an instructor answers. */
export const settlements = ['acknowledge', 'ask-more'] as const
export type Settlement = (typeof settlements)[number]

const table = [
  { from: 'open', event: 'report', to: 'reported' },
  { from: 'reported', event: 'acknowledge', to: 'acknowledged' },
  { from: 'reported', event: 'ask-more', to: 'open' },
] as const satisfies readonly { from: CommitmentState; event: CommitmentEvent; to: CommitmentState }[]

/**
 * Applies an event. Refused: 'state-forbids' where there is no such step; 'text-missing' for one that says nothing, but
 * an acknowledgement may; 'date-not-to-come' where more is asked by a day that is not after today.
 */
export function commitmentStep(
  state: CommitmentState,
  event: CommitmentEvent,
  { text, dueOn = null, today }: { text: string; dueOn?: CivilDate | null; today: CivilDate },
): Outcome<{ to: CommitmentState }, { code: string; field?: string }> {
  const row = table.find((one) => one.from === state && one.event === event)
  if (!row) return refused({ code: 'state-forbids' })
  if (event !== 'acknowledge' && text.trim() === '') return refused({ code: 'text-missing', field: 'text' })
  if (event === 'ask-more' && dueOn !== null && dueOn <= today)
    return refused({ code: 'date-not-to-come', field: 'dueOn' })
  return ok({ to: row.to })
}

type Dated = { state: CommitmentState; dueOn: CivilDate }

/** Its day has passed, and its holder has not said that it is kept. */
export const isLate = ({ state, dueOn }: Dated, today: CivilDate): boolean => state === 'open' && today > dueOn

/** What everyone reads of a commitment. */
export type Standing = CommitmentState | 'late'
export const standingOf = (commitment: Dated, today: CivilDate): Standing =>
  isLate(commitment, today) ? 'late' : commitment.state

/**
 * The notice due to the holder on a day: in the month before the commitment's day, or once that day has passed; null
 * otherwise. One made less than a month before its day gets no first notice: its holder was just told.
 */
export function commitmentNotice(commitment: Dated & { since: CivilDate }, today: CivilDate): 'soon' | 'late' | null {
  if (commitment.state !== 'open') return null
  if (isLate(commitment, today)) return 'late'
  const from = addMonths(commitment.dueOn, -1)
  return today >= from && commitment.since < from ? 'soon' : null
}
