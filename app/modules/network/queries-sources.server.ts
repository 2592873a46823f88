import { db } from '~/platform/db/db.server'
import { isLicence } from './rules/vocabularies'
import { scheduleOf } from './store-sources.server'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null
type Row = NonNullable<Awaited<ReturnType<typeof db.importSource.findUnique>>>

const shown = (row: Row) => ({
  id: row.id,
  name: row.name,
  url: row.url ?? '',
  format: row.format,
  licence: isLicence(row.licence) ? row.licence : ('lo-2.0' as const),
  credit: row.credit,
  turn: row.turn,
  schedule: scheduleOf(row),
  state: row.state,
  lastRunAt: iso(row.lastRunAt),
  readAt: iso(row.readAt),
  nextRunAt: iso(row.nextRunAt),
  lastError: row.lastError,
})

const waits = { in: ['checked', 'to-match'] }

/** The sources at an address, by name, with how many entries each gives and whether a reading of it waits. */
export async function outsideSources() {
  const rows = await db.importSource.findMany({ where: { url: { not: null } }, orderBy: { name: 'asc' }, take: 500 })
  const ids = rows.map(({ id }) => id)
  const [entries, waiting] = await Promise.all([
    db.entry.groupBy({ by: ['sourceId'], where: { sourceId: { in: ids }, state: 'published' }, _count: true }),
    db.importRun.findMany({ where: { sourceId: { in: ids }, state: waits }, select: { id: true, sourceId: true } }),
  ])
  return rows.map((row) => ({
    ...shown(row),
    entries: entries.find(({ sourceId }) => sourceId === row.id)?._count ?? 0,
    waitingRunId: waiting.find(({ sourceId }) => sourceId === row.id)?.id ?? null,
  }))
}

/** A source at an address, with its latest readings; null where there is none. */
export async function outsideSource(id: string) {
  const row = await db.importSource.findUnique({ where: { id } })
  if (!row?.url) return null
  const [entries, gone, runs] = await Promise.all([
    db.entry.count({ where: { sourceId: id, state: 'published' } }),
    db.entry.count({ where: { sourceId: id, state: 'published', goneAt: { not: null } } }),
    db.importRun.findMany({ where: { sourceId: id }, orderBy: { createdAt: 'desc' }, take: 20 }),
  ])
  return {
    ...shown(row),
    entries,
    gone,
    runs: runs.map((run) => ({
      id: run.id,
      state: run.state,
      at: run.createdAt.toISOString(),
      counts: JSON.parse(run.counts) as Record<string, number>,
    })),
    waitingRunId: runs.find(({ state }) => waits.in.includes(state))?.id ?? null,
  }
}

/** What an entry's page says of where it comes from. */
export async function originOf(sourceId: string | null) {
  const row = sourceId === null ? null : await db.importSource.findUnique({ where: { id: sourceId } })
  return row && { name: row.name, url: row.url, readAt: iso(row.readAt) }
}
