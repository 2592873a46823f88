import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** An assembly of members, a sitting of a body, or a consultation of either in writing: one machine. */
export const meetingKinds = ['assembly', 'sitting', 'consultation'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingStates = ['draft', 'convened', 'open', 'closed', 'minutes-published', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export const meetingEvents = [
  'convene',
  'open',
  'adjourn-without-quorum',
  'close',
  'publish-minutes',
  'cancel',
] as const
export type MeetingEvent = (typeof meetingEvents)[number]

/** Who acts: who prepares it (team, board or the body's chair), or who chairs it. */
export type MeetingSide = 'organiser' | 'chair'

export type MeetingTransition = {
  from: MeetingState
  event: MeetingEvent
  to: MeetingState
  side: MeetingSide
  guard?: MeetingGuard
}

/** What the guards look at. Members that an event's guard does not read may be left out. */
export type MeetingContext = {
  agendaItems?: number
  /** True where the convocation leaves in time for the notice that the statutes ask. */
  noticeKept?: boolean
  quorumReached?: boolean
  openPolls?: number
  /** Chair and secretary have both signed the minutes. */
  signed?: boolean
  reason?: string
}

const guards = {
  'agenda-empty': ({ agendaItems }) => (agendaItems ?? 0) > 0,
  'quorum-reached': ({ quorumReached }) => quorumReached === false,
  'poll-still-open': ({ openPolls }) => openPolls === 0,
  'minutes-unsigned': ({ signed }) => signed === true,
  'reason-missing': ({ reason }) => (reason ?? '').trim() !== '',
} as const satisfies Record<string, (context: MeetingContext) => boolean>
export type MeetingGuard = keyof typeof guards

/** The procedure of every meeting; the page that explains it is drawn from this table. */
export const meetingTransitions: readonly MeetingTransition[] = [
  { from: 'draft', event: 'convene', to: 'convened', side: 'organiser', guard: 'agenda-empty' },
  { from: 'draft', event: 'cancel', to: 'cancelled', side: 'organiser', guard: 'reason-missing' },
  { from: 'convened', event: 'open', to: 'open', side: 'chair' },
  { from: 'convened', event: 'cancel', to: 'cancelled', side: 'organiser', guard: 'reason-missing' },
  /** The quorum is not there: the meeting ends, and a second call may follow, with the quorum of second calls. */
  { from: 'open', event: 'adjourn-without-quorum', to: 'closed', side: 'chair', guard: 'quorum-reached' },
  { from: 'open', event: 'close', to: 'closed', side: 'chair', guard: 'poll-still-open' },
  { from: 'closed', event: 'publish-minutes', to: 'minutes-published', side: 'organiser', guard: 'minutes-unsigned' },
]

/** Applies an event; refused with 'state-forbids', or with the name of the guard that says no. */
export function meetingTransition(
  state: MeetingState,
  event: MeetingEvent,
  context: MeetingContext,
): Outcome<MeetingTransition> {
  const row = meetingTransitions.find(({ from, event: on }) => from === state && on === event)
  const detail = { state, event }
  if (!row) return refused({ code: 'state-forbids', detail })
  if (row.guard && !guards[row.guard](context)) return refused({ code: row.guard, detail })
  return ok(row)
}
