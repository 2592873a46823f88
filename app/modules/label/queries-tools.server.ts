import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { addMonths, civilDateOf } from '~/platform/pure/civil-date'
import { permissions } from './permissions'
import { queueOf, queueRows } from './queries-officer.server'
import { delayFigures, type Moved } from './rules/delays'
import { queueSearch, readQueueFilter } from './rules/queue-filter'
import { isState } from './rules/states'

/** The searches that a person kept, and those shared with all who see the queue, by name. */
export async function queueViewsOf(actor: Actor) {
  if (!can(actor, permissions['label.see-queue'], null) || actor.kind !== 'person') return []
  const rows = await db.labelQueueView.findMany({
    where: { OR: [{ ownerId: actor.id }, { isShared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, name: true, query: true, isShared: true, ownerId: true },
  })
  return rows.map(({ ownerId, ...row }) => ({ ...row, isOwn: ownerId === actor.id }))
}

/** Months that the recent figures look at. */
const recentMonths = 12

/** How long each step took, over all applications whoever examined them, and what is late now; null for whoever does not see the queue. */
export async function delaysOf(actor: Actor) {
  if (!can(actor, permissions['label.see-queue'], null)) return null
  const rows = await db.applicationTransition.findMany({
    where: { application: { submittedAt: { not: null }, isDemonstration: false } },
    orderBy: [{ applicationId: 'asc' }, { at: 'asc' }, { id: 'asc' }],
    select: { applicationId: true, at: true, fromState: true, toState: true },
  })
  const histories = new Map<string, Moved[]>()
  for (const { applicationId, at, fromState: from, toState: to } of rows) {
    if (!isState(from) || !isState(to)) continue
    const history = histories.get(applicationId) ?? []
    history.push({ from, to, on: civilDateOf(at) })
    histories.set(applicationId, history)
  }
  const all = [...histories.values()]
  const late = await queueOf(actor, readQueueFilter(new URLSearchParams({ retard: 'oui' })))
  return {
    recent: delayFigures(all, addMonths(today(), -recentMonths)),
    ever: delayFigures(all, null),
    late: { total: late?.total ?? 0, rows: late?.rows ?? [] },
  }
}

/** The whole filtered queue, for a file to take away; null for whoever does not see it. */
export const queueFileRows = (actor: Actor, search: URLSearchParams) => queueRows(actor, readQueueFilter(search))

/** What an address says of the queue, as it is kept. */
export const keptSearch = (search: string): string => queueSearch(readQueueFilter(new URLSearchParams(search)))
