import { placesByCodes } from '~/modules/territory/queries.server'
import { db, type Tx } from '~/platform/db/db.server'
import { eventRow, toEvent, viewsOf } from './queries.server'
import { type EventKind, eventKinds } from './rules/event'
import type { EventView } from './rules/event-view'
import { type ItemOutcome, outcomeOf } from './rules/programme'

export type ProgrammeLine = {
  id: string
  theme: string
  title: string
  format: EventKind
  audience: string
  firstMonth: number
  lastMonth: number
  territoryCode: string | null
  territory: string
  note: string
  events: EventView[]
  outcome: ItemOutcome
}

const formatOf = (text: string): EventKind => eventKinds.find((kind) => kind === text) ?? 'meeting'

export const programmeOf = (year: number, reader: Tx = db) => reader.programmeYear.findUnique({ where: { year } })

/** Years with a programme, the latest first; those that are public alone unless the team asks. */
export const programmeYears = (drafts: boolean) =>
  db.programmeYear.findMany({
    where: drafts ? {} : { publishedAt: { not: null } },
    orderBy: { year: 'desc' },
    select: { year: true, title: true, publishedAt: true, isDemonstration: true, _count: { select: { items: true } } },
  })

/** The lines of a year in their order, each with the events that came of it and what became of them. */
export async function programmeLines(year: number): Promise<ProgrammeLine[]> {
  const rows = await db.programmeItem.findMany({
    where: { year },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { events: { select: eventRow, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] } },
  })
  const places = await placesByCodes(rows.flatMap(({ territoryCode }) => territoryCode ?? []))
  const names = new Map(places.map(({ code, name }) => [code, name]))
  return Promise.all(
    rows.map(async ({ events, format, year: _, position: __, ...row }) => {
      const known = events.map(toEvent)
      return {
        ...row,
        format: formatOf(format),
        territory: names.get(row.territoryCode ?? '') ?? '',
        events: await viewsOf(known.filter(({ state }) => state !== 'draft')),
        outcome: outcomeOf(known),
      }
    }),
  )
}

export async function programmeItem(id: string, reader: Tx = db) {
  const row = await reader.programmeItem.findUnique({ where: { id } })
  return row && { ...row, format: formatOf(row.format) }
}

/** Lines that an event may come from, of this year and after, to choose among. */
export async function itemChoices(year: number): Promise<{ id: string; label: string }[]> {
  const rows = await db.programmeItem.findMany({
    where: { year: { gte: year } },
    select: { id: true, title: true, year: true },
    orderBy: [{ year: 'asc' }, { position: 'asc' }],
    take: 200,
  })
  return rows.map(({ id, title, year: of }) => ({ id, label: `${of}, ${title}` }))
}
