import { tokenDigest } from '~/modules/accounts/tokens.server'
import { type EventFacts, eventRow, toEvent, viewsOf } from '~/modules/events/queries.server'
import type { EventView } from '~/modules/events/rules/event-view'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { isId } from '~/platform/pure/ids'
import { type ReportState, reportStates } from './rules/report'

const withParts = {
  event: { select: eventRow },
  facilitators: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.WorkshopInclude
type Row = Prisma.WorkshopGetPayload<{ include: typeof withParts }>

export type Workshop = Omit<Row, 'event' | 'reportState'> & { event: EventFacts; reportState: ReportState }

const toWorkshop = ({ event, ...row }: Row): Workshop => ({
  ...row,
  event: toEvent(event),
  // What is not known is read as published: nobody writes over it.
  reportState: reportStates.find((one) => one === row.reportState) ?? 'published',
})

export async function workshopById(id: string, reader: Tx = db): Promise<Workshop | null> {
  if (!isId(id)) return null
  const row = await reader.workshop.findUnique({ where: { id }, include: withParts })
  return row && toWorkshop(row)
}

/** True where everyone may see it: its event was announced once. */
export const isAnnounced = ({ event }: Pick<Workshop, 'event'>): boolean => event.publishedAt !== null

export type WorkshopView = {
  id: string
  event: EventView
  reportState: ReportState
  isReported: boolean
  facilitators: number
  validated: number
}

/** A debate's workshops by date; without drafts of events for all but the team. */
export async function workshopsOf(debateId: string, { drafts = false } = {}): Promise<WorkshopView[]> {
  const rows = await db.workshop.findMany({
    where: { debateId, ...(drafts ? {} : { event: { publishedAt: { not: null } } }) },
    include: withParts,
    orderBy: [{ event: { startsOn: 'asc' } }, { event: { startsAt: 'asc' } }, { id: 'asc' }],
  })
  const workshops = rows.map(toWorkshop)
  const views = new Map((await viewsOf(workshops.map(({ event }) => event))).map((view) => [view.id, view]))
  return workshops.flatMap(({ id, event, reportState, publishedAt, facilitators, revision }) => {
    const view = views.get(event.id)
    return view
      ? [
          {
            ...{ id, reportState, isReported: publishedAt !== null, event: view },
            facilitators: facilitators.length,
            validated: facilitators.filter(({ validatedRevision }) => validatedRevision === revision).length,
          },
        ]
      : []
  })
}

/** What was noted, table by table, with the number of the contribution that a note became. */
export async function tablesOf(workshopId: string, reader: Tx = db) {
  const tables = await reader.workshopTable.findMany({
    where: { workshopId },
    include: { notes: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
    orderBy: { number: 'asc' },
  })
  const ids = tables.flatMap(({ notes }) => notes.flatMap(({ contributionId }) => contributionId ?? []))
  const known = await reader.contribution.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })
  const numbers = new Map(known.map(({ id, number }) => [id, number]))
  return tables.map(({ id, number, subject, people, notes }) => ({
    ...{ id, number, subject, people },
    notes: notes.map((note) => ({
      ...{ id: note.id, text: note.text, revision: note.revision },
      contribution: numbers.get(note.contributionId ?? '') ?? null,
    })),
  }))
}
export type NotedTableView = Awaited<ReturnType<typeof tablesOf>>[number]

/** Who holds this link, and of which workshop; null where it opens nothing. */
export async function facilitatorOf(token: string, reader: Tx = db) {
  if (!/^[\w-]{43}$/.test(token)) return null
  const row = await reader.workshopFacilitator.findUnique({ where: { tokenHash: tokenDigest(token) } })
  const workshop = row && (await workshopById(row.workshopId, reader))
  return row && workshop ? { facilitator: row, workshop } : null
}

/** How one comes to a workshop: by its id, for the team; by a facilitator's link. */
export type Door = { id: string } | { token: string }

/** The workshop behind a door, who writes there, and whether a link was given. */
export async function behind(
  door: Door,
  reader: Tx = db,
): Promise<{ workshop: Workshop; facilitatorId: string | null } | null> {
  if ('token' in door) {
    const found = await facilitatorOf(door.token, reader)
    return found && { workshop: found.workshop, facilitatorId: found.facilitator.id }
  }
  const workshop = await workshopById(door.id, reader)
  return workshop && { workshop, facilitatorId: null }
}

export const contributionsOf = (eventId: string) =>
  db.contribution.findMany({
    where: { eventId, state: 'published' },
    select: { id: true, number: true, title: true, origin: true },
    orderBy: { number: 'asc' },
    take: 500,
  })

/** The title of the workshop where this paper was left; null once it is forgotten. */
export async function workshopOfPaper(paperId: string): Promise<string | null> {
  const row = await db.workshopPaper.findUnique({
    where: { id: paperId },
    select: { workshop: { select: { event: { select: { title: true } } } } },
  })
  return row?.workshop.event.title ?? null
}

export const papersCount = (workshopId: string): Promise<number> => db.workshopPaper.count({ where: { workshopId } })

/** Workshops of a debate that were announced and not called off. */
export const workshopsCount = (debateId: string): Promise<number> =>
  db.workshop.count({ where: { debateId, event: { publishedAt: { not: null }, state: { not: 'cancelled' } } } })

/** The workshop that an event is, once it was announced. */
export const announcedWorkshopOf = (eventId: string) =>
  db.workshop.findFirst({
    where: { eventId, event: { publishedAt: { not: null } } },
    select: { id: true, debate: { select: { slug: true } } },
  })
