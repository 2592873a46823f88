import { db } from '~/platform/db/db.server'
import type { Json } from '~/platform/pure/canonical-json'
import { practicesOf } from './queries-practices.server'
import { type EntryKind, isEntryKind } from './rules/entry-content'
import { pageOf } from './rules/find-practices'
import { entryPath } from './rules/found-entry'
import type { PracticeFilter } from './rules/practice-filter'

type Row = Readonly<Record<string, Json>>
type Page = { rows: Row[]; total: number }

const columns = {
  id: true,
  kind: true,
  slug: true,
  content: true,
  completeness: true,
  communeCode: true,
  epciCode: true,
  departement: true,
  publishedAt: true,
  updatedAt: true,
  isDemonstration: true,
  sourceId: true,
} as const

/** An entry as the open data give it: all that its page says, under the names of docs/formats/open-data.md. */
async function rowsOf(ids: readonly string[], address: (path: string) => string): Promise<Row[]> {
  const found = await db.entry.findMany({ where: { id: { in: [...ids] }, state: 'published' }, select: columns })
  const byId = new Map(found.map((entry) => [entry.id, entry]))
  const sources = await db.importSource.findMany({
    where: { id: { in: [...new Set(found.flatMap(({ sourceId }) => sourceId ?? []))] } },
    select: { id: true, name: true, url: true },
  })
  const sourceOf = new Map(sources.map(({ id, name, url }) => [id, url ?? name]))
  return ids.flatMap((id) => {
    const entry = byId.get(id)
    if (!entry || !isEntryKind(entry.kind)) return []
    const { place = null, ...content } = JSON.parse(entry.content) as Record<string, Json> & { place?: Place }
    return [
      {
        id,
        url: address(entryPath(entry.kind, entry.slug)),
        ...content,
        ...(entry.kind === 'practice'
          ? {
              placeName: place?.name ?? null,
              precision: place?.precision ?? null,
              territory: place?.territory ?? null,
              commune: entry.communeCode,
              epci: entry.epciCode,
              departement: entry.departement,
              latitude: place?.latitude ?? null,
              longitude: place?.longitude ?? null,
            }
          : {}),
        completeness: entry.completeness,
        publishedAt: entry.publishedAt?.toISOString() ?? null,
        updatedAt: entry.updatedAt.toISOString(),
        source: sourceOf.get(entry.sourceId ?? '') ?? null,
        isDemonstration: entry.isDemonstration,
      },
    ]
  })
}
type Place = {
  name: string
  precision: string
  territory: string | null
  latitude: number | null
  longitude: number | null
} | null

/** Pages of published entries. Practices come by the filters of their list; the others by title. */
export const entryPages = {
  async practices(filter: PracticeFilter, perPage: number, address: (path: string) => string): Promise<Page> {
    const { index, found } = await practicesOf(filter)
    const ids = pageOf(index, filter, found, perPage).map(({ id }) => id)
    return { rows: await rowsOf(ids, address), total: found.rows.size }
  },
  async others(kind: EntryKind, page: number, perPage: number, address: (path: string) => string): Promise<Page> {
    const where = { kind, state: 'published' }
    const [total, rows] = await Promise.all([
      db.entry.count({ where }),
      db.entry.findMany({
        where,
        orderBy: [{ foldedTitle: 'asc' }, { id: 'asc' }],
        skip: (page - 1) * perPage,
        take: perPage,
        select: { id: true },
      }),
    ])
    return {
      rows: await rowsOf(
        rows.map(({ id }) => id),
        address,
      ),
      total,
    }
  },
}
