import { communesFor } from '~/modules/members/queries.server'
import { placeByCode, placesByCodes } from '~/modules/territory/queries.server'
import { now, today } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { fold } from '~/platform/pure/fold'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import {
  type EventFormat,
  eventFormats,
  type EventKind,
  eventKinds,
  type EventState,
  eventStates,
  type RegistrationMode,
  registrationModes,
} from './rules/event'
import type { EventView } from './rules/event-view'
import { closedBecause } from './rules/registration'
import { seatsLeft } from './rules/seats'

const among = <T extends string>(known: readonly T[], value: string): T => {
  const found = known.find((one) => one === value)
  if (!found) throw new Error(`an event has an unknown word: ${value}`)
  return found
}

export const eventRow = {
  id: true,
  slug: true,
  kind: true,
  state: true,
  title: true,
  description: true,
  organiser: true,
  startsOn: true,
  endsOn: true,
  startsAt: true,
  endsAt: true,
  format: true,
  territoryCode: true,
  departement: true,
  place: true,
  access: true,
  latitude: true,
  longitude: true,
  link: true,
  registration: true,
  capacity: true,
  closesOn: true,
  seriesId: true,
  programmeItemId: true,
  revision: true,
  sequence: true,
  publishedAt: true,
  changedAt: true,
  reason: true,
  walkIns: true,
  attended: true,
  report: true,
  reportedAt: true,
  source: true,
  isDemonstration: true,
} satisfies Prisma.EventSelect
type EventRow = Prisma.EventGetPayload<{ select: typeof eventRow }>

/** An event as its row says it, its words checked. */
export type EventFacts = Omit<EventRow, 'kind' | 'state' | 'format' | 'registration'> & {
  kind: EventKind
  state: EventState
  format: EventFormat
  registration: RegistrationMode
}

export const toEvent = (row: EventRow): EventFacts => ({
  ...row,
  kind: among(eventKinds, row.kind),
  state: among(eventStates, row.state),
  format: among(eventFormats, row.format),
  registration: among(registrationModes, row.registration),
})

export async function eventById(id: string, reader: Tx = db): Promise<EventFacts | null> {
  const row = await reader.event.findUnique({ where: { id }, select: eventRow })
  return row && toEvent(row)
}

export async function eventBySlug(slug: string): Promise<EventFacts | null> {
  const row = await db.event.findUnique({ where: { slug }, select: eventRow })
  return row && toEvent(row)
}

/** Those of these events that everyone may see, the first to come first. */
export async function eventsByIds(ids: readonly string[], reader: Tx = db): Promise<EventFacts[]> {
  const rows = await reader.event.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null } },
    select: eventRow,
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toEvent)
}

/** Whether there is something of this source yet: what the portal brings is loaded once. */
export const hasSource = async (source: string, reader: Tx = db): Promise<boolean> =>
  (await reader.event.count({ where: { source } })) > 0

export type Seats = { taken: number; waiting: number }

/** Seats taken and waited for, by event. */
export async function seatsOf(ids: readonly string[], reader: Tx = db): Promise<ReadonlyMap<string, Seats>> {
  const rows = await reader.eventRegistration.groupBy({
    by: ['eventId', 'state'],
    where: { eventId: { in: [...ids] }, state: { in: ['registered', 'waiting'] } },
    _sum: { seats: true },
  })
  const seats = new Map<string, Seats>()
  for (const { eventId, state, _sum } of rows) {
    const known = seats.get(eventId) ?? { taken: 0, waiting: 0 }
    known[state === 'waiting' ? 'waiting' : 'taken'] += _sum.seats ?? 0
    seats.set(eventId, known)
  }
  return seats
}

/** Events as pages show them: with their places by name, and public counts. */
export async function viewsOf(events: readonly EventFacts[]): Promise<EventView[]> {
  const codes = [...new Set(events.flatMap(({ territoryCode }) => territoryCode ?? []))]
  const [seats, places] = await Promise.all([seatsOf(events.map(({ id }) => id)), placesByCodes(codes)])
  const names = new Map(places.map(({ code, name }) => [code, name]))
  const [day, at] = [today(), now()]
  return events.map((event) => {
    const { taken, waiting } = seats.get(event.id) ?? { taken: 0, waiting: 0 }
    return {
      id: event.id,
      slug: event.slug,
      kind: event.kind,
      state: event.state,
      title: event.title,
      organiser: event.organiser,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      format: event.format,
      territoryCode: event.territoryCode,
      territory: names.get(event.territoryCode ?? '') ?? '',
      departement: event.departement,
      place: event.place,
      latitude: event.latitude,
      longitude: event.longitude,
      registration: event.registration,
      capacity: event.capacity,
      closesOn: event.closesOn,
      taken,
      waiting,
      left: seatsLeft(event.capacity, taken),
      closed: closedBecause(event, day, at),
      reason: event.reason,
      attended: event.attended,
      hasReport: event.reportedAt !== null,
      source: event.source,
      isDemonstration: event.isDemonstration,
    }
  })
}

export const viewOf = async (event: EventFacts): Promise<EventView> => {
  const [view] = await viewsOf([event])
  if (!view) throw new Error('an event has no view')
  return view
}

type Where = {
  territoryCode: string | null
  departement: string | null
  latitude: number | null
  longitude: number | null
}

/**
 * The place that a form names: nowhere where nothing is written; the commune chosen among those shown for the same words;
 * the only one that answers, or that has exactly this name. Coordinates are those typed, or the commune's.
 */
export async function whereOf(given: {
  commune: string
  communeCode: string
  communeAsked: string
  position: { latitude: number; longitude: number } | null
}): Promise<Outcome<Where>> {
  const nowhere = { latitude: null, longitude: null, ...given.position }
  if (given.commune === '') return ok({ territoryCode: null, departement: null, ...nowhere })
  const found = await communesFor(given.commune)
  const chosen = given.communeAsked === given.commune ? found.find(({ code }) => code === given.communeCode) : undefined
  const named = found.filter(({ name }) => fold(name) === fold(given.commune))
  const only = chosen ?? (found.length === 1 ? found[0] : named.length === 1 ? named[0] : undefined)
  if (!only) return refused({ code: found.length === 0 ? 'commune-unknown' : 'commune-choose', field: 'commune' })
  return ok({
    territoryCode: only.code,
    departement: only.departement,
    latitude: given.position?.latitude ?? only.latitude,
    longitude: given.position?.longitude ?? only.longitude,
  })
}

/** Communes that the words of a form may mean, to choose among. */
export const communeChoices = async (words: string) =>
  (await communesFor(words)).map(({ code, name, postcodes }) => ({ code, name, postcode: postcodes[0] ?? null }))

export const territoryName = async (code: string | null): Promise<string> =>
  code === null ? '' : ((await placeByCode(code))?.name ?? '')

/** Events of the same series, in order. */
export const seriesOf = async (seriesId: string, from: CivilDate, reader: Tx = db): Promise<EventFacts[]> =>
  (
    await reader.event.findMany({
      where: { seriesId, startsOn: { gte: from } },
      select: eventRow,
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    })
  ).map(toEvent)
