import { today } from '~/platform/clock.server'
import { db, type Prisma } from '~/platform/db/db.server'
import { addDays, type CivilDate } from '~/platform/pure/civil-date'
import type { EventFilter } from './event-filter'
import { type EventFacts, eventRow, toEvent, viewsOf } from './queries.server'
import type { EventState } from './rules/event'
import type { EventView } from './rules/event-view'
import { lastDayOf } from './rules/month'

const pageSize = 20
/** Coming events shown on one page at most: far more than a team of a region announces. */
const mostComing = 300

const known: Prisma.EventWhereInput = { state: { in: ['published', 'held', 'cancelled'] } }

function narrowed({ kind, departement, online }: Pick<EventFilter, 'kind' | 'departement' | 'online'>) {
  return {
    ...known,
    publishedAt: { not: null },
    ...(kind ? { kind } : {}),
    ...(departement ? { departement: `dep:${departement}` } : {}),
    ...(online ? { format: { in: ['online', 'both'] } } : {}),
  } satisfies Prisma.EventWhereInput
}

const inOrder = (direction: 'asc' | 'desc') =>
  [{ startsOn: direction }, { startsAt: direction }, { id: direction }] satisfies Prisma.EventOrderByWithRelationInput[]

const hasRoom = ({ state, closed, left, registration }: EventView): boolean =>
  state === 'published' && closed === null && registration === 'open' && left !== 0

/** A page of the public list, with how many events it is a part of. */
export async function listEvents(
  filter: EventFilter,
): Promise<{ events: EventView[]; total: number; pages: number; page: number }> {
  const day = today()
  if (filter.month) {
    const where = {
      ...narrowed(filter),
      startsOn: { lte: lastDayOf(filter.month) },
      endsOn: { gte: `${filter.month}-01` },
    }
    const rows = await db.event.findMany({ where, select: eventRow, orderBy: inOrder('asc'), take: mostComing })
    const all = await viewsOf(rows.map(toEvent))
    const events = filter.free ? all.filter(hasRoom) : all
    return { events, total: events.length, pages: 1, page: 1 }
  }
  if (filter.past) {
    const where = { ...narrowed(filter), endsOn: { lt: day } }
    const total = await db.event.count({ where })
    const pages = Math.max(1, Math.ceil(total / pageSize))
    const page = Math.min(filter.page, pages)
    const rows = await db.event.findMany({
      where,
      select: eventRow,
      orderBy: inOrder('desc'),
      skip: (page - 1) * pageSize,
      take: pageSize,
    })
    return { events: await viewsOf(rows.map(toEvent)), total, pages, page }
  }
  const where = { ...narrowed(filter), endsOn: { gte: day } }
  const rows = await db.event.findMany({ where, select: eventRow, orderBy: inOrder('asc'), take: mostComing })
  const all = await viewsOf(rows.map(toEvent))
  // Free seats are counted from registrations: so narrowed here, on what is little.
  const events = filter.free ? all.filter(hasRoom) : all
  return { events, total: events.length, pages: 1, page: 1 }
}

/** How many coming and past events each département has had. */
export async function eventsByDepartement(): Promise<ReadonlyMap<string, number>> {
  const rows = await db.event.groupBy({
    by: ['departement'],
    where: { ...known, state: { in: ['published', 'held'] }, departement: { not: null } },
    _count: true,
  })
  return new Map(rows.map(({ departement, _count }) => [departement ?? '', _count]))
}

/** The next events, for the home page and the landing of the network. */
export async function comingEvents(most: number): Promise<EventView[]> {
  const rows = await db.event.findMany({
    where: { state: 'published', endsOn: { gte: today() } },
    select: eventRow,
    orderBy: inOrder('asc'),
    take: most,
  })
  return viewsOf(rows.map(toEvent))
}

/** The latest events of a place, those to come first: of a département, or of any of these communes and bassins de vie. */
export async function eventsAt(codes: readonly string[], most: number): Promise<EventView[]> {
  const rows = await db.event.findMany({
    where: {
      state: { in: ['published', 'held'] },
      publishedAt: { not: null },
      OR: [{ territoryCode: { in: [...codes] } }, { departement: { in: [...codes] } }],
    },
    select: eventRow,
    orderBy: inOrder('desc'),
    take: most,
  })
  return viewsOf(rows.map(toEvent))
}

/** What a calendar subscribes to: what comes, what was a year ago at most, and what was cancelled of it. */
export async function calendarEvents(filter: EventFilter): Promise<EventFacts[]> {
  const rows = await db.event.findMany({
    where: { ...narrowed(filter), endsOn: { gte: addDays(today(), -365) } },
    select: eventRow,
    orderBy: inOrder('asc'),
    take: 1_000,
  })
  return rows.map(toEvent)
}

/** The latest that was announced, for the feed; not what the portal brings. */
export const latestEvents = (most: number) =>
  db.event.findMany({
    where: { state: { in: ['published', 'held'] }, publishedAt: { not: null }, source: null },
    select: { id: true, slug: true, title: true, startsOn: true, publishedAt: true, kind: true },
    orderBy: { publishedAt: 'desc' },
    take: most,
  })

/** Every public event, for the search's index. */
export async function* everyEvent(): AsyncGenerator<EventFacts> {
  const batch = 200
  for (let after = ''; ;) {
    const rows = await db.event.findMany({
      where: { state: { in: ['published', 'held'] }, id: { gt: after } },
      select: eventRow,
      orderBy: { id: 'asc' },
      take: batch,
    })
    yield* rows.map(toEvent)
    const last = rows.at(-1)
    if (rows.length < batch || !last) return
    after = last.id
  }
}

export type TeamList = 'to-do' | 'coming' | 'drafts' | 'past'
export const teamLists: readonly TeamList[] = ['to-do', 'coming', 'drafts', 'past']

function ofTeam(list: TeamList, day: CivilDate): Prisma.EventWhereInput {
  const state = (states: EventState[]) => ({ state: { in: states } })
  if (list === 'drafts') return state(['draft'])
  if (list === 'coming')
    return { ...state(['published', 'cancelled']), endsOn: { gte: day }, publishedAt: { not: null } }
  if (list === 'past')
    return { ...state(['published', 'held', 'cancelled']), endsOn: { lt: day }, publishedAt: { not: null } }
  return toDo(day)
}

/** Whose attendance is to enter, or whose report is to publish (for three months; then it will not come any more). */
const toDo = (day: CivilDate): Prisma.EventWhereInput => ({
  source: null,
  OR: [
    { state: 'published', endsOn: { lt: day } },
    { state: 'held', reportedAt: null, endsOn: { gte: addDays(day, -92) } },
  ],
})

export async function eventsOfTeam(list: TeamList, asked: number) {
  const day = today()
  const where = ofTeam(list, day)
  const [total, counts] = await Promise.all([
    db.event.count({ where }),
    Promise.all(teamLists.map((one) => db.event.count({ where: ofTeam(one, day) }))),
  ])
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(asked, pages)
  const rows = await db.event.findMany({
    where,
    select: eventRow,
    orderBy: inOrder(list === 'past' ? 'desc' : 'asc'),
    skip: (page - 1) * pageSize,
    take: pageSize,
  })
  return {
    events: await viewsOf(rows.map(toEvent)),
    page,
    pages,
    counts: teamLists.map((one, index) => ({ list: one, count: counts[index] ?? 0 })),
  }
}

/** What waits for the team: attendance to enter, reports to publish. */
export const eventsToSettle = () =>
  db.event.findMany({
    where: toDo(today()),
    select: { id: true, title: true, state: true, endsOn: true },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    take: 20,
  })
