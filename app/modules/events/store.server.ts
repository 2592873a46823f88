import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/db.server'
import { locales } from '~/platform/i18n/locale'
import { newId } from '~/platform/pure/ids'
import { documentId, indexDocument, removeDocument } from '~/platform/search/index.server'
import type { MailedEvent } from './mails/event-mails'
import { type EventFacts, eventRow, toEvent } from './queries.server'
import { eventSlug } from './rules/event-paths'
import { foundEvent, foundEventKind } from './rules/found-event'

/** The name of an event's place, read where the transaction reads. */
const territoryIn = async (tx: Tx, code: string | null): Promise<string> =>
  code === null ? '' : ((await tx.territory.findUnique({ where: { code }, select: { name: true } }))?.name ?? '')

/** An event as its mails say it. */
export const mailedEvent = async (tx: Tx, event: EventFacts): Promise<MailedEvent> => ({
  ...event,
  territory: await territoryIn(tx, event.territoryCode),
})

async function freeSlug(tx: Tx, base: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? base : `${base}-${count}`
    if (!(await tx.event.findUnique({ where: { slug }, select: { id: true } }))) return slug
  }
}

/** Search finds what was announced; a draft and what was cancelled, nobody. */
async function index(tx: Tx, event: EventFacts): Promise<void> {
  const isPublic = event.state === 'published' || event.state === 'held'
  const found = foundEvent({ ...event, territory: await territoryIn(tx, event.territoryCode) })
  for (const locale of locales)
    if (isPublic) await indexDocument(tx, { ...found, kind: foundEventKind, locale })
    else await removeDocument(tx, documentId(found.url, locale))
}

export type NewEventRow = Omit<
  Prisma.EventUncheckedCreateInput,
  'id' | 'slug' | 'changedAt' | 'createdAt' | 'report' | 'registrations'
>

export async function addEvent(tx: Tx, row: NewEventRow, slug?: string): Promise<EventFacts> {
  const at = now()
  const created = await tx.event.create({
    data: {
      ...row,
      id: newId(),
      slug: await freeSlug(tx, slug ?? eventSlug(row.title, row.startsOn)),
      report: '',
      changedAt: at,
      createdAt: at,
    },
    select: eventRow,
  })
  const event = toEvent(created)
  if (event.state !== 'draft') await index(tx, event)
  return event
}

export async function addSeries(tx: Tx, rule: { recurrence: string; until: string }): Promise<string> {
  const id = newId()
  await tx.eventSeries.create({ data: { id, rule: JSON.stringify(rule), createdAt: now() } })
  return id
}

/** Changes an event; its revision grows, so that a write that looked at an older one is refused. */
export async function changeEvent(
  tx: Tx,
  id: string,
  data: Omit<Prisma.EventUncheckedUpdateInput, 'revision' | 'changedAt'>,
): Promise<EventFacts> {
  const row = await tx.event.update({
    where: { id },
    data: { ...data, revision: { increment: 1 }, changedAt: now() },
    select: eventRow,
  })
  const event = toEvent(row)
  await index(tx, event)
  return event
}

/** True where this line of a programme exists. */
export const hasItem = async (tx: Tx, id: string | null): Promise<boolean> =>
  id === null || (await tx.programmeItem.count({ where: { id } })) > 0
