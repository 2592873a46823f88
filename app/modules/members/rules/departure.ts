import { addDays, type CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** How a membership ends. */
export const departureKinds = ['resignation', 'exclusion', 'struck-off', 'death', 'dissolution'] as const
export type DepartureKind = (typeof departureKinds)[number]
export const isDepartureKind = (text: unknown): text is DepartureKind => departureKinds.some((kind) => kind === text)

export const departureStates = ['announced', 'called', 'heard', 'decided', 'appealed', 'effective', 'dropped'] as const
export type DepartureState = (typeof departureStates)[number]
export const isDepartureState = (text: unknown): text is DepartureState =>
  departureStates.some((state) => state === text)

export const departureEvents = [
  'announce',
  'take-back',
  'call',
  'hear',
  'exclude',
  'keep',
  'appeal',
  'confirm',
  'overturn',
  'record',
  'take-effect',
] as const
export type DepartureEvent = (typeof departureEvents)[number]
export type DepartureSide = 'member' | 'board' | 'assembly' | 'team' | 'system'

export type DepartureTransition = {
  kinds: readonly DepartureKind[]
  from: DepartureState | null
  event: DepartureEvent
  to: DepartureState
  side: DepartureSide
  guard?: 'hearing-too-soon' | 'not-heard' | 'appeal-late' | 'notice-running' | 'appeal-open'
}

/**
 * How each kind of departure goes. A resignation takes effect when its notice is over; nobody is excluded who was not called
 * to be heard, and the exclusion waits for the time to appeal; a death, a dissolution or the striking off that the statutes
 * allow takes effect when it is recorded.
 */
export const departureTransitions: readonly DepartureTransition[] = [
  { kinds: ['resignation'], from: null, event: 'announce', to: 'announced', side: 'member' },
  { kinds: ['resignation'], from: 'announced', event: 'take-back', to: 'dropped', side: 'member' },
  {
    kinds: ['resignation'],
    from: 'announced',
    event: 'take-effect',
    to: 'effective',
    side: 'system',
    guard: 'notice-running',
  },
  { kinds: ['exclusion'], from: null, event: 'call', to: 'called', side: 'board', guard: 'hearing-too-soon' },
  { kinds: ['exclusion'], from: 'called', event: 'hear', to: 'heard', side: 'board', guard: 'not-heard' },
  { kinds: ['exclusion'], from: 'called', event: 'keep', to: 'dropped', side: 'board' },
  { kinds: ['exclusion'], from: 'heard', event: 'exclude', to: 'decided', side: 'board' },
  { kinds: ['exclusion'], from: 'heard', event: 'keep', to: 'dropped', side: 'board' },
  { kinds: ['exclusion'], from: 'decided', event: 'appeal', to: 'appealed', side: 'member', guard: 'appeal-late' },
  { kinds: ['exclusion'], from: 'appealed', event: 'confirm', to: 'effective', side: 'assembly' },
  { kinds: ['exclusion'], from: 'appealed', event: 'overturn', to: 'dropped', side: 'assembly' },
  {
    kinds: ['exclusion'],
    from: 'decided',
    event: 'take-effect',
    to: 'effective',
    side: 'system',
    guard: 'appeal-open',
  },
  { kinds: ['struck-off'], from: null, event: 'record', to: 'effective', side: 'board' },
  { kinds: ['death', 'dissolution'], from: null, event: 'record', to: 'effective', side: 'team' },
]

export type DepartureDates = {
  today: CivilDate
  /** The last day of membership, of a resignation. */
  endsOn?: CivilDate | null
  hearingOn?: CivilDate | null
  /** Days that the statutes give to prepare a hearing. */
  hearingDays?: number
  appealBefore?: CivilDate | null
}

const guards: Readonly<Record<NonNullable<DepartureTransition['guard']>, (dates: DepartureDates) => boolean>> = {
  'hearing-too-soon': ({ today, hearingOn, hearingDays }) =>
    typeof hearingOn === 'string' && hearingOn >= addDays(today, hearingDays ?? 0),
  'not-heard': ({ today, hearingOn }) => typeof hearingOn === 'string' && hearingOn <= today,
  'appeal-late': ({ today, appealBefore }) => typeof appealBefore === 'string' && today <= appealBefore,
  'notice-running': ({ today, endsOn }) => typeof endsOn === 'string' && endsOn < today,
  'appeal-open': ({ today, appealBefore }) => typeof appealBefore === 'string' && appealBefore < today,
}

/** What the event makes of this departure. Refused: departure-not-so, or the guard's code (with the hearing's field). */
export function nextDepartureState(
  kind: DepartureKind,
  state: DepartureState | null,
  event: DepartureEvent,
  dates: DepartureDates,
): Outcome<DepartureState> {
  const found = departureTransitions.find(
    (row) => row.kinds.includes(kind) && row.from === state && row.event === event,
  )
  if (!found) return refused({ code: 'departure-not-so' })
  if (found.guard && !guards[found.guard](dates))
    return refused({ code: found.guard, ...(found.guard === 'hearing-too-soon' ? { field: 'hearingOn' } : {}) })
  return ok(found.to)
}

/** Still going on: at most one a membership. */
export const isOpenDeparture = (state: DepartureState): boolean => state !== 'effective' && state !== 'dropped'

/** The last day of membership of who resigns today: the statutes' notice runs from the day after. */
export const lastDayOfNotice = (today: CivilDate, noticeDays: number): CivilDate => addDays(today, noticeDays)

/**
 * May the board strike off for unpaid dues? Only where the statutes say so, after a reminder, and their days since.
 * Refused: strike-off-not-in-statutes, not-reminded, strike-off-too-soon with `on`, the first day on which it may.
 */
export function mayStrikeOff(
  unpaid: { remindedOn: CivilDate | null } | null,
  unpaidDuesDays: number | null,
  today: CivilDate,
): Outcome<true> {
  if (unpaidDuesDays === null) return refused({ code: 'strike-off-not-in-statutes' })
  if (!unpaid) return refused({ code: 'dues-paid' })
  if (unpaid.remindedOn === null) return refused({ code: 'not-reminded' })
  const first = addDays(unpaid.remindedOn, unpaidDuesDays)
  return today < first ? refused({ code: 'strike-off-too-soon', detail: { on: first } }) : ok(true)
}
