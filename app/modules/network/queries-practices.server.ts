import { LRUCache } from 'lru-cache'
import { placeByCode, placesByCodes, searchTerritory, territoriesWithin } from '~/modules/territory/queries.server'
import type { Place } from '~/modules/territory/rules/place'
import type { Point } from '~/modules/territory/rules/given-place'
import { onDisconnect } from '~/platform/db/db.server'
import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { fold } from '~/platform/pure/fold'
import { excerpt, type Part } from '~/platform/search/excerpt'
import { queryTerms } from '~/platform/search/tokens'
import { type Method, practicesInMemory } from './practices-in-memory.server'
import { contentsOf } from './read-practices.server'
import { readContent } from './rules/entry-content'
import { type FilterFacts, findPractices, type FoundPractices, pageOf } from './rules/find-practices'
import { gatherMarks, type MapMarks } from './rules/map-marks'
import { type PracticeFilter, practiceQuery } from './rules/practice-filter'
import { summaryOf } from './rules/summary'
import type { IndexedPractice, PracticeIndex } from './rules/practice-index'

export const practicesPerPage = 20
const excerptLength = 200

/** What 'near' means: a place or a point; or the places among which to choose; or nothing of that name. */
export type NearFound =
  | { kind: 'point'; point: Point; place: Place | null }
  | { kind: 'choose'; places: readonly Place[] }
  | { kind: 'unknown' }
  | null

const pointOf = (place: Place | undefined): Point | null =>
  place && place.latitude !== null && place.longitude !== null
    ? { latitude: place.latitude, longitude: place.longitude }
    : null

async function readNear({ near }: PracticeFilter): Promise<NearFound> {
  if (!near) return null
  if ('point' in near) return { kind: 'point', point: near.point, place: null }
  if ('place' in near) {
    const place = await placeByCode(near.place)
    const point = pointOf(place)
    return place && point ? { kind: 'point', point, place } : { kind: 'unknown' }
  }
  const found = await searchTerritory(near.words, { kinds: ['commune', 'bassin'], limit: 12 })
  const named = found.filter(({ name }) => fold(name) === fold(near.words))
  const only = found.length === 1 ? found[0] : named.length === 1 || named[0]?.kind === 'commune' ? named[0] : undefined
  const point = pointOf(only)
  if (only && point) return { kind: 'point', point, place: only }
  return found.length > 0 ? { kind: 'choose', places: found } : { kind: 'unknown' }
}

export type PracticesFound = Readonly<{
  index: PracticeIndex
  found: FoundPractices
  near: NearFound
  methods: ReadonlyMap<string, Method>
  /** Names what was found: the same filter of the same practices. */
  key: string
}>

/** Results are small (a bit a practice, and a distance for each that is near); marks hold the places of all of theirs. */
const results = new LRUCache<string, { found: FoundPractices; near: NearFound }>({
  max: 500,
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: ({ found }) => 2_000 + found.rows.bytes + 40 * (found.distances?.size ?? 0),
})
const gathered = new LRUCache<string, MapMarks>({
  max: 500,
  // With 100,000 practices, those of a hundred filters; gathering them again takes some milliseconds.
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: ({ bytes }) => 2_000 + bytes,
})

/** Of a practice, what the list shows and the index does not hold, by its id and when it was written. */
type Brief = Readonly<{ text: string; endsOn: string | null }>
const briefs = new LRUCache<string, Brief>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: ({ text }) => 300 + 2 * text.length,
})

onDisconnect(() => {
  briefs.clear()
  results.clear()
  gathered.clear()
})

/** The practices of a filter, out of those in memory; kept for as long as no practice changes. */
export async function practicesOf(filter: PracticeFilter): Promise<PracticesFound> {
  const { index, generation, methods } = await practicesInMemory()
  const key = `${generation}${practiceQuery(filter, { sort: '', page: 1 })}`
  const known = results.get(key)
  if (known) return { index, methods, key, ...known }
  const near = await readNear(filter)
  const facts: FilterFacts = {
    terms: queryTerms(filter.text, 'fr'),
    methodId: [...methods.values()].find(({ slug }) => slug === filter.method)?.id ?? '',
    territories: new Set(filter.territory ? await territoriesWithin(filter.territory) : []),
    point: near?.kind === 'point' ? near.point : null,
  }
  const made = { found: findPractices(index, filter, facts), near }
  results.set(key, made)
  return { index, methods, key, ...made }
}

/** What the map shows of a filter; the part of the map that a list was narrowed to is no part of it. */
export async function marksOf(filter: PracticeFilter): Promise<{ marks: MapMarks; found: PracticesFound }> {
  const found = await practicesOf({ ...filter, box: null })
  const marks = gathered.get(found.key) ?? gatherMarks(found.index, found.found.rows)
  gathered.set(found.key, marks)
  return { marks, found }
}

/** How many of these practices each grouping of communes has, by its code. */
export function countByEpci({ index, found }: PracticesFound): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of found.rows) {
    const epci = index.rows[row]?.epci
    if (epci) counts.set(epci, (counts.get(epci) ?? 0) + 1)
  }
  return counts
}

export type ListedPractice = Readonly<{
  slug: string
  title: string
  place: string
  territory: string | null
  departement: string | null
  date: string | null
  endsOn: string | null
  completeness: IndexedPractice['completeness']
  themes: readonly string[]
  /** Of what was done: the passage that holds the words looked for, or the beginning. */
  text: readonly Part[]
  metres: number | null
}>

const briefKey = ({ id, updatedAt }: IndexedPractice): string => `${id} ${updatedAt}`

/** What each of these practices says was done, in plain words: read where it is not kept. */
async function briefsOf(practices: readonly IndexedPractice[]): Promise<Map<string, Brief>> {
  const missing = practices.filter((practice) => !briefs.has(briefKey(practice)))
  const contents = new Map((await contentsOf(missing.map(({ id }) => id))).map(({ id, content }) => [id, content]))
  return new Map(
    practices.map((practice) => {
      const content = contents.get(practice.id)
      const known = content === undefined ? briefs.get(briefKey(practice)) : undefined
      if (known) return [practice.id, known]
      const { done = '', endsOn = null } = content === undefined ? {} : readContent('practice', content)
      const brief = { text: plainText(readMarkdown(done.slice(0, 3000))), endsOn }
      if (content !== undefined) briefs.set(briefKey(practice), brief)
      return [practice.id, brief]
    }),
  )
}

/** The practices of one page of the list, with what only the database holds. */
export async function practicePage(
  filter: PracticeFilter,
  { index, found }: PracticesFound,
  size = practicesPerPage,
): Promise<ListedPractice[]> {
  const page = pageOf(index, filter, found, size)
  const terms = queryTerms(filter.text, 'fr')
  const known = await briefsOf(page)
  const codes = page.flatMap(({ territory, departement }) => [territory ?? '', departement ?? ''])
  const names = new Map((await placesByCodes([...new Set(codes)])).map(({ code, name }) => [code, name]))
  return page.map(({ id, slug, title, place, territory, departement, date, completeness, facets }) => ({
    slug,
    title,
    place,
    territory: names.get(territory ?? '') ?? null,
    departement: territory === departement ? null : (names.get(departement ?? '') ?? null),
    date,
    endsOn: known.get(id)?.endsOn ?? null,
    completeness,
    themes: facets.flatMap(({ facet, value }) => (facet === 'theme' ? [value] : [])),
    text: excerpt(known.get(id)?.text ?? '', terms, 'fr', excerptLength),
    metres: found.distances?.get(index.rowNumber(id)) ?? null,
  }))
}

const inFeed = 50

/** The practices of a filter published last, for its feed. */
export async function newestPractices(filter: PracticeFilter) {
  const { index, found } = await practicesOf(filter)
  const newest = pageOf(index, { ...filter, sort: 'published', page: 1 }, found, inFeed)
  const [rows, places] = await Promise.all([
    contentsOf(newest.map(({ id }) => id)),
    placesByCodes([...new Set(newest.map(({ territory }) => territory ?? ''))]),
  ])
  const contents = new Map(rows.map(({ id, content }) => [id, readContent('practice', content)]))
  const names = new Map(places.map(({ code, name }) => [code, name]))
  return newest.map(({ id, slug, title, territory, publishedAt }) => ({
    id,
    slug,
    title,
    place: names.get(territory ?? '') ?? '',
    at: new Date(publishedAt),
    text: summaryOf(contents.get(id)?.done ?? ''),
  }))
}
