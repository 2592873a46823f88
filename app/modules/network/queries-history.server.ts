import { placesByCodes } from '~/modules/territory/queries.server'
import { db } from '~/platform/db/db.server'
import type { Json } from '~/platform/pure/canonical-json'
import { type Differences, readDifferences } from './rules/difference'
import { type EntryKind, isEntryKind, readContent } from './rules/entry-content'
import { entryPath } from './rules/found-entry'

export type HistoryEntry = Readonly<{
  id: string
  kind: EntryKind
  slug: string
  title: string
  state: string
  revision: number
  ownerId: string | null
  sourceId: string | null
}>

/** The entry that an address names, whatever its state; null for one whose author has not confirmed their address. */
export async function entryAt(kind: EntryKind, slug: string): Promise<HistoryEntry | null> {
  const row = await db.entry.findUnique({
    where: { slug },
    select: {
      id: true,
      kind: true,
      slug: true,
      title: true,
      state: true,
      revision: true,
      ownerId: true,
      sourceId: true,
    },
  })
  return row && row.kind === kind && row.state !== 'unconfirmed' ? { ...row, kind } : null
}

/** Who made a change, in kind: people are not named. */
export type ChangeAuthor = 'owner' | 'reader' | 'source' | 'unknown'

export type PastChange = Readonly<{
  id: string
  kind: string
  revision: number | null
  differences: Differences
  reason: string
  author: ChangeAuthor
  decidedBy: string | null
  decidedAt: Date | null
  undone: boolean
}>

/** The accepted changes of an entry, the latest first, a page at a time. */
export async function historyOf(
  entry: Pick<HistoryEntry, 'id' | 'ownerId'>,
  { page = 1, perPage = 20 }: { page?: number; perPage?: number } = {},
): Promise<{ changes: PastChange[]; total: number; pages: number; page: number }> {
  const where = { entryId: entry.id, state: 'accepted' }
  const total = await db.entryChange.count({ where })
  const pages = Math.max(1, Math.ceil(total / perPage))
  const asked = Math.min(Math.max(1, page), pages)
  const rows = await db.entryChange.findMany({
    where,
    orderBy: [{ revision: 'desc' }, { id: 'desc' }],
    skip: (asked - 1) * perPage,
    take: perPage,
  })
  const undoing = await db.entryChange.findMany({
    where: { undoesId: { in: rows.map(({ id }) => id) }, state: { in: ['pending', 'accepted'] } },
    select: { undoesId: true },
  })
  const undone = new Set(undoing.map(({ undoesId }) => undoesId))
  return {
    total,
    pages,
    page: asked,
    changes: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      revision: row.revision,
      differences: readDifferences(row.changes),
      reason: row.reason,
      author:
        row.kind === 'import'
          ? 'source'
          : row.authorId === null
            ? 'unknown'
            : row.authorId === entry.ownerId
              ? 'owner'
              : 'reader',
      decidedBy: row.decidedBy,
      decidedAt: row.decidedAt,
      undone: undone.has(row.id),
    })),
  }
}

/** What the team has to look at: open reports, the oldest first. */
export async function openReports(take = 50) {
  const rows = await db.entryReport.findMany({
    where: { state: 'open' },
    orderBy: { createdAt: 'asc' },
    take,
    select: {
      id: true,
      reason: true,
      text: true,
      createdAt: true,
      entry: { select: { id: true, kind: true, slug: true, title: true, state: true } },
    },
  })
  return rows.map(({ entry: { kind, slug, ...entry }, ...report }) => ({
    ...report,
    entry: { ...entry, path: entryPath(isEntryKind(kind) ? kind : 'practice', slug) },
  }))
}

/** Entries that the team took down, the latest first. */
export const removedEntries = (take = 50) =>
  db.entry.findMany({
    where: { state: 'removed' },
    orderBy: { updatedAt: 'desc' },
    take,
    select: { id: true, title: true, kind: true },
  })

/** How many reports wait for an answer; for desks. */
export const countOpenReports = (): Promise<number> => db.entryReport.count({ where: { state: 'open' } })

/** An entry as a merging compares it; null where the address leads to none. */
export async function entryToMerge(slug: string) {
  const row = await db.entry.findUnique({
    where: { slug },
    select: { id: true, kind: true, title: true, state: true, licence: true, content: true, sourceId: true },
  })
  if (!row || !isEntryKind(row.kind)) return null
  const { content, kind, ...entry } = row
  return {
    ...entry,
    kind,
    path: entryPath(kind, slug),
    fields: readContent(kind, content) as unknown as Readonly<Record<string, Json>>,
  }
}

/** The names of the territories that differences name, by code. */
export async function placesNamed(changes: readonly Differences[]): Promise<Record<string, string>> {
  const codes = changes
    .flatMap(({ place }) => [place?.before, place?.after])
    .flatMap((place) => (place && typeof place === 'object' && 'territory' in place ? [place.territory] : []))
    .filter((code) => typeof code === 'string')
  return Object.fromEntries((await placesByCodes(codes)).map(({ code, name }) => [code, name]))
}

/** The entries that were made one with this one, the latest first; and the one that it was made one with, if it ended so. */
export async function mergesOf(entryId: string) {
  const rows = await db.entryMerge.findMany({
    where: { OR: [{ keptId: entryId }, { mergedId: entryId }] },
    orderBy: { mergedAt: 'desc' },
    take: 100,
    include: {
      kept: { select: { id: true, kind: true, slug: true, title: true } },
      merged: { select: { id: true, kind: true, slug: true, title: true, mergedIntoId: true } },
    },
  })
  const shown = ({ kind, slug, title }: { kind: string; slug: string; title: string }) => ({
    title,
    path: entryPath(isEntryKind(kind) ? kind : 'practice', slug),
  })
  return rows.map(({ id, keptId, kept, merged, mergedAt, undoneAt }) => ({
    id,
    isKept: keptId === entryId,
    other: shown(keptId === entryId ? merged : kept),
    at: mergedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
    mayBeUndone: undoneAt === null && keptId === entryId && merged.mergedIntoId === keptId,
  }))
}
