import { addDays, type CivilDate, daysBetween } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import { appealRules } from '../../label/rules/appeal'
import type { CharterSettings } from '../../label/rules/charter'
import type { DecisionSaid } from '../../label/rules/template'

/** A label put in question: from the moment its holder is told to the committee's decision, and the board's where it is contested. */
export const procedureStates = ['hearing', 'suspended', 'kept', 'restored', 'withdrawn', 'contested'] as const
export type ProcedureState = (typeof procedureStates)[number]
export const procedureState = (text: string): ProcedureState => {
  const found = procedureStates.find((state) => state === text)
  if (!found) throw new Error(`unknown state of a procedure: ${text}`)
  return found
}

export const procedureEvents = [
  'open',
  'keep',
  'suspend',
  'withdraw',
  'restore',
  'contest',
  'drop-contest',
  'uphold',
  'restore-on-appeal',
] as const
export type ProcedureEvent = (typeof procedureEvents)[number]

/** What the committee may decide, and what the board may answer. */
export const committeeEvents = ['keep', 'suspend', 'withdraw', 'restore'] as const
export type CommitteeEvent = (typeof committeeEvents)[number]
export const boardEvents = ['uphold', 'restore-on-appeal'] as const
export type BoardEvent = (typeof boardEvents)[number]
/** The board's answer as a template of letters says it. */
export const boardSaid: Readonly<Record<BoardEvent, DecisionSaid>> = {
  uphold: 'withdrawal-upheld',
  'restore-on-appeal': 'restored',
}

/** Steps that change what the label is worth: public, with their reasons. */
export const publicEvents: readonly ProcedureEvent[] = [
  'suspend',
  'withdraw',
  'restore',
  'contest',
  'drop-contest',
  'uphold',
  'restore-on-appeal',
]

export type ProcedureSide = 'committee' | 'holder' | 'board'
export type ProcedureContext = {
  now: Date
  today: CivilDate
  reason?: string
  /** Last day on which the holder is heard. */
  hearUntil?: CivilDate
  saidAllAt?: Date | null
  hearingAt?: Date | null
  /** Last day to contest a withdrawal; null where it was contested and answered. */
  contestUntil?: CivilDate | null
}

/** The holder has been heard: their time is over, or they said all; and the hearing that was set took place. */
const isHeard = ({ now, today, hearUntil, saidAllAt, hearingAt }: ProcedureContext): boolean =>
  ((hearUntil !== undefined && today > hearUntil) || (saidAllAt ?? null) !== null) &&
  (!hearingAt || now.getTime() >= hearingAt.getTime())

const guards = {
  'not-heard-yet': isHeard,
  'contest-too-late': ({ contestUntil, today }) => typeof contestUntil === 'string' && today <= contestUntil,
  none: () => true,
} as const satisfies Record<string, (context: ProcedureContext) => boolean>

type Row = {
  from: ProcedureState
  event: ProcedureEvent
  to: ProcedureState
  side: ProcedureSide
  guard: keyof typeof guards
}

/** The procedure (Code des relations entre le public et l’administration, art. L. 121-1 and L. 122-1, taken as a model: nobody loses what they hold unheard). */
export const procedureTable: readonly Row[] = [
  { from: 'hearing', event: 'keep', to: 'kept', side: 'committee', guard: 'none' },
  { from: 'hearing', event: 'suspend', to: 'suspended', side: 'committee', guard: 'not-heard-yet' },
  { from: 'hearing', event: 'withdraw', to: 'withdrawn', side: 'committee', guard: 'not-heard-yet' },
  { from: 'suspended', event: 'restore', to: 'restored', side: 'committee', guard: 'none' },
  { from: 'suspended', event: 'withdraw', to: 'withdrawn', side: 'committee', guard: 'not-heard-yet' },
  { from: 'withdrawn', event: 'contest', to: 'contested', side: 'holder', guard: 'contest-too-late' },
  { from: 'contested', event: 'drop-contest', to: 'withdrawn', side: 'holder', guard: 'none' },
  { from: 'contested', event: 'uphold', to: 'withdrawn', side: 'board', guard: 'none' },
  { from: 'contested', event: 'restore-on-appeal', to: 'restored', side: 'board', guard: 'none' },
]

/** Each of these says why; giving up one's own appeal needs no reason. */
const needsReason = (event: ProcedureEvent): boolean => event !== 'drop-contest'

/**
 * Applies an event. Refused: 'state-forbids' where the procedure has no such step, 'reason-missing', or the guard's name.
 */
export function procedureStep(
  state: ProcedureState,
  event: ProcedureEvent,
  context: ProcedureContext,
): Outcome<Row, { code: string; field?: string }> {
  const row = procedureTable.find((one) => one.from === state && one.event === event)
  if (!row) return refused({ code: 'state-forbids' })
  if (needsReason(event) && (context.reason ?? '').trim() === '')
    return refused({ code: 'reason-missing', field: 'reason' })
  return guards[row.guard](context) ? ok(row) : refused({ code: row.guard })
}

/** The events that a side may choose from in a state, guards aside. */
export const eventsOf = (state: ProcedureState, side: ProcedureSide): ProcedureEvent[] =>
  procedureTable.filter((row) => row.from === state && row.side === side).map(({ event }) => event)

/** The holder may still be heard. */
export const isHearing = (state: ProcedureState): boolean => state === 'hearing' || state === 'suspended'
/** Nothing more is to come of it, unless a withdrawal is contested. */
export const isOver = (state: ProcedureState): boolean =>
  state === 'kept' || state === 'restored' || state === 'withdrawn'

/** Where a charter does not say: two weeks and a day, as administrations usually give. */
const hearingDaysByDefault = 15

/** The last day on which a holder who is told today is heard; the day itself does not count. */
export const hearUntilFrom = (today: CivilDate, { hearingDays }: CharterSettings): CivilDate =>
  addDays(today, hearingDays ?? hearingDaysByDefault)

/** Days before the end of the holder's time at which they are reminded. */
const hearingNoticeDays = 5

/** Is the holder to be reminded that their time to be heard ends soon? Not on the day they were told, nor once they said all. */
export function isHearingSoonOver(
  { hearUntil, toldOn, saidAll }: { hearUntil: CivilDate; toldOn: CivilDate; saidAll: boolean },
  today: CivilDate,
): boolean {
  const left = daysBetween(today, hearUntil)
  return !saidAll && today > toldOn && left >= 0 && left <= hearingNoticeDays
}

/** The last day that `isHearingSoonOver` looks at, for who asks the database. */
export const hearingNoticedUntil = (today: CivilDate): CivilDate => addDays(today, hearingNoticeDays)

/** The last day to contest a withdrawal; null once the board has answered: there is one appeal. */
export const contestUntil = (
  withdrawnOn: CivilDate,
  settings: CharterSettings,
  wasAnswered: boolean,
): CivilDate | null => (wasAnswered ? null : addDays(withdrawnOn, appealRules(settings).appealDays))
