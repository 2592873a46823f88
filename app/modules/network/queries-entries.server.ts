import { placeByCode, placesByCodes } from '~/modules/territory/queries.server'
import { db } from '~/platform/db/db.server'
import { completenessOf, type Completeness } from './rules/completeness'
import { type ContentOf, type EntryKind, isEntryKind, readContent } from './rules/entry-content'
import { entryPath } from './rules/found-entry'

export type NamedPlace = { code: string; name: string }
export type EntryState = 'unconfirmed' | 'pending' | 'published' | 'refused' | 'removed' | 'merged'

const states: readonly string[] = ['unconfirmed', 'pending', 'published', 'refused', 'removed', 'merged']
export const isEntryState = (text: string): text is EntryState => states.includes(text)

type Row = Awaited<ReturnType<typeof db.entry.findUniqueOrThrow>>

/** An entry of any state, with its content read. */
export type KnownEntry = Omit<Row, 'kind' | 'state' | 'content'> & {
  state: EntryState
  missing: string[]
  level: Completeness
} & { [K in EntryKind]: { kind: K; content: ContentOf[K] } }[EntryKind]

export function entryOf(row: Row): KnownEntry {
  const { kind, state, content: json, ...rest } = row
  if (!isEntryKind(kind) || !isEntryState(state)) throw new Error(`entry ${row.id} is of no known kind or state`)
  const content = readContent(kind, json)
  const { level, missing } = completenessOf(kind, content)
  return { ...rest, kind, state, content, level, missing } as KnownEntry
}

export async function entryBySlug(kind: EntryKind, slug: string): Promise<KnownEntry | null> {
  const row = await db.entry.findUnique({ where: { slug } })
  return row?.kind === kind ? entryOf(row) : null
}

export async function entryById(id: string): Promise<KnownEntry | null> {
  const row = await db.entry.findUnique({ where: { id } })
  return row ? entryOf(row) : null
}

/** Where the entry that this one was merged into is read. */
export async function mergedPath(entry: KnownEntry): Promise<string | null> {
  const into = entry.mergedIntoId ? await db.entry.findUnique({ where: { id: entry.mergedIntoId } }) : null
  return into && isEntryKind(into.kind) ? entryPath(into.kind, into.slug) : null
}

/** The territories that an entry names, from its own to the widest; a bassin de vie stands for its town. */
export async function placesOf(entry: Pick<Row, 'territoryCode' | 'communeCode' | 'epciCode' | 'departement'>) {
  const codes = [entry.territoryCode, entry.communeCode, entry.epciCode, entry.departement]
  const known = [...new Set(codes.flatMap((code) => code ?? []))]
  return (await placesByCodes(known)).map(({ code, name, kind }) => ({ code, name, kind }))
}

export const nameOfPlace = async (code: string): Promise<string> => (await placeByCode(code))?.name ?? code

const brief = {
  id: true,
  kind: true,
  slug: true,
  title: true,
  state: true,
  completeness: true,
  happenedOn: true,
  communeCode: true,
  epciCode: true,
  departement: true,
  territoryCode: true,
  latitude: true,
  longitude: true,
  isDemonstration: true,
} as const
export type BriefEntry = {
  id: string
  kind: EntryKind
  title: string
  path: string
  state: string
  place: string
  completeness: string
  happenedOn: string | null
  point: { latitude: number; longitude: number } | null
  isDemonstration: boolean
}
type BriefRow = { [K in keyof typeof brief]: Row[K] }

async function briefsOf(rows: readonly BriefRow[]): Promise<BriefEntry[]> {
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      kind: isEntryKind(row.kind) ? row.kind : 'practice',
      title: row.title,
      path: entryPath(isEntryKind(row.kind) ? row.kind : 'practice', row.slug),
      state: row.state,
      place: row.territoryCode ? await nameOfPlace(row.territoryCode) : '',
      completeness: row.completeness,
      happenedOn: row.happenedOn,
      point:
        row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
      isDemonstration: row.isDemonstration,
    })),
  )
}

const nearest = 4

/** Published practices of the same intercommunality, then of the same département. */
export async function entriesNear(entry: Pick<Row, 'id' | 'epciCode' | 'departement'>): Promise<BriefEntry[]> {
  const shown = { kind: 'practice', state: 'published' } as const
  const rows: BriefRow[] = []
  for (const where of [
    ...(entry.epciCode ? [{ epciCode: entry.epciCode }] : []),
    ...(entry.departement ? [{ departement: entry.departement }] : []),
  ]) {
    if (rows.length >= nearest) break
    const known = [entry.id, ...rows.map(({ id }) => id)]
    rows.push(
      ...(await db.entry.findMany({
        where: { ...shown, ...where, id: { notIn: known } },
        select: brief,
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
        take: nearest - rows.length,
      })),
    )
  }
  return briefsOf(rows)
}

export type Listed<K extends EntryKind> = BriefEntry & { content: ContentOf[K] }

/** The published entries of a kind, by title, a page at a time; those that have this facet, where one is asked. */
export async function listEntries<K extends EntryKind>(
  kind: K,
  {
    facets = [],
    page = 1,
    perPage = 30,
  }: { facets?: readonly { facet: string; value: string }[]; page?: number; perPage?: number } = {},
): Promise<{ entries: Listed<K>[]; total: number; pages: number; page: number }> {
  const where = {
    kind,
    state: 'published',
    AND: facets.map(({ facet, value }) => ({ facets: { some: { facet, value } } })),
  }
  const total = await db.entry.count({ where })
  const pages = Math.max(1, Math.ceil(total / perPage))
  const shown = Math.min(Math.max(1, page), pages)
  const rows = await db.entry.findMany({
    where,
    orderBy: [{ foldedTitle: 'asc' }, { id: 'asc' }],
    skip: (shown - 1) * perPage,
    take: perPage,
  })
  const briefs = await briefsOf(rows)
  return {
    total,
    pages,
    page: shown,
    entries: rows.flatMap((row, index) => {
      const found = briefs[index]
      return found ? [{ ...found, content: readContent(kind, row.content) }] : []
    }),
  }
}

/** How many published entries have each value of a facet. */
export async function facetCounts(kind: EntryKind, facet: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.entryFacet.groupBy({
    by: ['value'],
    where: { facet, entry: { kind, state: 'published' } },
    _count: true,
  })
  return new Map(rows.map(({ value, _count }) => [value, _count]))
}

/** The last practices that were published. */
export const latestEntries = async (kind: EntryKind, take: number): Promise<BriefEntry[]> =>
  briefsOf(
    await db.entry.findMany({
      where: { kind, state: 'published' },
      select: brief,
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take,
    }),
  )

/** All that a person proposed, the latest first, whatever became of it. */
export const entriesOf = async (ownerId: string): Promise<BriefEntry[]> =>
  briefsOf(await db.entry.findMany({ where: { ownerId }, select: brief, orderBy: { proposedAt: 'desc' }, take: 500 }))

/** What the landing page counts: practices of each département, and of each bassin de vie's own EPCI as a point. */
export async function networkCounts() {
  const [kinds, byDepartement, practitioners] = await Promise.all([
    db.entry.groupBy({ by: ['kind'], where: { state: 'published' }, _count: true }),
    db.entry.groupBy({ by: ['departement'], where: { state: 'published', kind: 'practice' }, _count: true }),
    db.practitioner.count({ where: { state: 'open' } }),
  ])
  const count = (kind: EntryKind) => kinds.find((row) => row.kind === kind)?._count ?? 0
  return {
    practices: count('practice'),
    methods: count('method'),
    resources: count('resource'),
    practitioners,
    byDepartement: byDepartement.flatMap(({ departement, _count }) =>
      departement ? [{ code: departement, count: _count }] : [],
    ),
  }
}

/** Published practices counted by the point where they are shown, for a drawing: at most `most` points. */
export async function practicePoints(most: number) {
  const rows = await db.entry.groupBy({
    by: ['latitude', 'longitude', 'territoryCode'],
    where: { kind: 'practice', state: 'published', latitude: { not: null }, longitude: { not: null } },
    _count: true,
    orderBy: { _count: { id: 'desc' } },
    take: most,
  })
  return Promise.all(
    rows.flatMap(({ latitude, longitude, territoryCode, _count }) =>
      latitude === null || longitude === null
        ? []
        : [
            (async () => ({
              latitude,
              longitude,
              count: _count,
              code: territoryCode,
              name: territoryCode ? await nameOfPlace(territoryCode) : '',
            }))(),
          ],
    ),
  )
}

/** Every published entry of a kind, for the search index built again. */
export async function* publishedEntries<K extends EntryKind>(
  kind: K,
): AsyncIterable<{ id: string; slug: string; content: ContentOf[K] }> {
  let after = ''
  for (;;) {
    const rows = await db.entry.findMany({
      where: { kind, state: 'published', id: { gt: after } },
      orderBy: { id: 'asc' },
      take: 200,
      select: { id: true, slug: true, content: true },
    })
    for (const { id, slug, content } of rows) yield { id, slug, content: readContent(kind, content) }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** What was published last, for the feed; a demonstration's own entries are no news. */
export async function entryNews(take: number) {
  const rows = await db.entry.findMany({
    where: { state: 'published', publishedAt: { not: null }, isDemonstration: false },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, kind: true, slug: true, title: true, publishedAt: true, territoryCode: true },
  })
  const news = await Promise.all(
    rows.map(async ({ kind, territoryCode, ...row }) => ({
      ...row,
      kind: isEntryKind(kind) ? kind : null,
      place: territoryCode ? await nameOfPlace(territoryCode) : '',
    })),
  )
  return news.flatMap(({ kind, ...row }) => (kind ? [{ ...row, kind }] : []))
}
