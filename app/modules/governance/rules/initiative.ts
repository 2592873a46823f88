import { addDays, type CivilDate } from '../../../platform/pure/civil-date'
import type { Share } from '../../../platform/pure/fraction'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import { assemblyKinds, type AssemblyKind, type Statutes } from '../../statutes/rules/statutes'
import type { MeetingState } from './meeting'

/** What members ask for together: a point on an assembly's agenda, or an assembly. */
export const initiativeKinds = ['item', 'assembly'] as const
export type InitiativeKind = (typeof initiativeKinds)[number]

export const initiativeStates = ['open', 'reached', 'expired', 'withdrawn'] as const
export type InitiativeState = (typeof initiativeStates)[number]

/** What those who signed are told of it. */
export const initiativeNews = ['reached', 'expired', 'withdrawn'] as const
export type InitiativeNews = (typeof initiativeNews)[number]

export const initiativeEvents = ['sign', 'take-back', 'reach', 'expire', 'withdraw'] as const
export type InitiativeEvent = (typeof initiativeEvents)[number]

export const initiativeLimits = { title: 200, text: 20_000, reason: 5_000, openByAuthor: 3 } as const

/** How long signatures are gathered where the statutes do not say. */
export const usualSigningDays = 90

/** What the guards look at. */
export type InitiativeContext = {
  today: CivilDate
  closesOn: CivilDate
  needed: number
  /** Signatures of members who are entitled to vote today: whoever left no longer counts. */
  signatures: number
  /** The state of the assembly whose agenda it asks to be on; null where it names none. */
  meeting: MeetingState | null
}

const takesItems = (meeting: MeetingState | null) => meeting === null || meeting === 'draft' || meeting === 'convened'
const inTime = ({ today, closesOn, meeting }: InitiativeContext) => today <= closesOn && takesItems(meeting)

const guards = {
  'initiative-too-late': inTime,
  'initiative-short': ({ signatures, needed }) => signatures >= needed,
  'initiative-in-time': (context) => !inTime(context),
} as const satisfies Record<string, (context: InitiativeContext) => boolean>
export type InitiativeGuard = keyof typeof guards

export type InitiativeTransition = {
  from: InitiativeState
  event: InitiativeEvent
  to: InitiativeState
  guard?: InitiativeGuard
}

/** What may happen to an initiative. Once reached, nothing stops it: what members have signed for is theirs. */
export const initiativeTransitions: readonly InitiativeTransition[] = [
  { from: 'open', event: 'sign', to: 'open', guard: 'initiative-too-late' },
  { from: 'open', event: 'take-back', to: 'open', guard: 'initiative-too-late' },
  { from: 'open', event: 'reach', to: 'reached', guard: 'initiative-short' },
  { from: 'open', event: 'expire', to: 'expired', guard: 'initiative-in-time' },
  { from: 'open', event: 'withdraw', to: 'withdrawn' },
]

/** Applies an event; refused with 'initiative-over' where the state forbids it, or with the name of the guard that says no. */
export function initiativeTransition(
  state: InitiativeState,
  event: InitiativeEvent,
  context: InitiativeContext,
): Outcome<InitiativeTransition> {
  const row = initiativeTransitions.find(({ from, event: on }) => from === state && on === event)
  if (!row) return refused({ code: 'initiative-over', detail: { state } })
  if (row.guard && !guards[row.guard](context))
    return refused({ code: row.guard, detail: { closesOn: context.closesOn } })
  return ok(row)
}

/**
 * Signatures that a share of the members asks for: the least whole number that is at least that share, and one at the least.
 * In whole numbers, as every count.
 */
export function signaturesNeeded({ numerator, denominator }: Share, entitled: number): number {
  const least = (BigInt(numerator) * BigInt(entitled) + BigInt(denominator) - 1n) / BigInt(denominator)
  return Math.max(1, Number(least))
}

/** The last day on which an item may be asked onto the agenda of an assembly of this day (statutes, initiative of the members). */
export const lastDayForItem = ({ initiative }: Statutes, meetingDay: CivilDate): CivilDate =>
  addDays(meetingDay, -initiative.itemDaysBefore)

/** The last day to sign what begins today: that of the assembly that it names, else the time that the statutes give. */
export function closingDay(
  statutes: Statutes,
  { kind, meetingDay, today }: { kind: InitiativeKind; meetingDay: CivilDate | null; today: CivilDate },
): CivilDate {
  if (kind === 'item' && meetingDay !== null) return lastDayForItem(statutes, meetingDay)
  return addDays(today, statutes.initiative.signingDays ?? usualSigningDays)
}

/** By when an assembly that was asked for today must be convened; null where the statutes give no delay. */
export const conveneBy = ({ initiative }: Statutes, today: CivilDate): CivilDate | null =>
  initiative.assemblyDays === undefined ? null : addDays(today, initiative.assemblyDays)

export const readInitiativeKind = (text: string): InitiativeKind => (text === 'assembly' ? 'assembly' : 'item')
export const readInitiativeState = (text: string): InitiativeState =>
  initiativeStates.find((state) => state === text) ?? 'withdrawn'
export const readInitiativeAssembly = (text: string): AssemblyKind =>
  assemblyKinds.find((kind) => kind === text) ?? 'ordinary'
