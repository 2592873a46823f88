import type { CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

export const eventKinds = ['meeting', 'workshop', 'exchange', 'fabrik', 'training'] as const
export type EventKind = (typeof eventKinds)[number]

export const eventFormats = ['in-person', 'online', 'both'] as const
export type EventFormat = (typeof eventFormats)[number]

export const registrationModes = ['open', 'none'] as const
export type RegistrationMode = (typeof registrationModes)[number]

export const eventStates = ['draft', 'published', 'held', 'cancelled'] as const
export type EventState = (typeof eventStates)[number]

export const eventActs = ['publish', 'hold', 'cancel'] as const
export type EventAct = (typeof eventActs)[number]

/** What the guards look at. Members that an act's guard does not read may be left out. */
export type EventContext = {
  startsOn?: CivilDate
  /** True where it is said how to join: a place, or a link. */
  canBeJoined?: boolean
  reason?: string
  today: CivilDate
}

const guards = {
  'event-past': ({ startsOn, today }) => (startsOn ?? '') >= today,
  'place-missing': ({ canBeJoined }) => canBeJoined === true,
  'too-early': ({ startsOn, today }) => (startsOn ?? '9999') <= today,
  'reason-missing': ({ reason }) => (reason ?? '').trim() !== '',
} as const satisfies Record<string, (context: EventContext) => boolean>
type EventGuard = keyof typeof guards

export type EventTransition = {
  from: EventState
  act: EventAct
  to: EventState
  guards: readonly EventGuard[]
}

/** The life of every event. A draft that is given up is cancelled without a word to anybody: nobody was told of it. */
export const eventTransitions: readonly EventTransition[] = [
  { from: 'draft', act: 'publish', to: 'published', guards: ['event-past', 'place-missing'] },
  { from: 'draft', act: 'cancel', to: 'cancelled', guards: [] },
  { from: 'published', act: 'cancel', to: 'cancelled', guards: ['reason-missing'] },
  /** Held once it has begun and somebody has said who came; said again, the attendance is corrected. */
  { from: 'published', act: 'hold', to: 'held', guards: ['too-early'] },
  { from: 'held', act: 'hold', to: 'held', guards: [] },
]

/** Applies an act; refused with 'state-forbids', or with the name of the first guard that says no. */
export function eventTransition(state: EventState, act: EventAct, context: EventContext): Outcome<EventTransition> {
  const row = eventTransitions.find((one) => one.from === state && one.act === act)
  const detail = { state, act }
  if (!row) return refused({ code: 'state-forbids', detail })
  const no = row.guards.find((guard) => !guards[guard](context))
  return no ? refused({ code: no, detail }) : ok(row)
}

/** What was announced of an event: those who are registered are told when any of it changes. */
export type Announced = {
  startsOn: CivilDate
  endsOn: CivilDate
  startsAt: Date | null
  endsAt: Date | null
  format: EventFormat
  territoryCode: string | null
  place: string
  link: string
}
export const announcedFacts = ['when', 'where', 'link'] as const
export type AnnouncedFact = (typeof announcedFacts)[number]

const sameInstant = (a: Date | null, b: Date | null): boolean => (a?.getTime() ?? null) === (b?.getTime() ?? null)

/** Which of the announced facts differ, in the order in which they are said. */
export function changedFacts(before: Announced, after: Announced): AnnouncedFact[] {
  const when =
    before.startsOn !== after.startsOn ||
    before.endsOn !== after.endsOn ||
    !sameInstant(before.startsAt, after.startsAt) ||
    !sameInstant(before.endsAt, after.endsAt)
  const where =
    before.format !== after.format || before.territoryCode !== after.territoryCode || before.place !== after.place
  const changed = { when, where, link: before.link !== after.link }
  return announcedFacts.filter((fact) => changed[fact])
}

/** True where it is said how to join: a place for those who come, a link for those who do not. */
export function canBeJoined({
  format,
  territoryCode,
  place,
  link,
}: Pick<Announced, 'format' | 'territoryCode' | 'place' | 'link'>): boolean {
  const hasPlace = place !== '' || territoryCode !== null
  if (format === 'in-person') return hasPlace
  return link !== '' && (format === 'online' || hasPlace)
}
