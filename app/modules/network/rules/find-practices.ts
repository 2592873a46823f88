import { metresBetween, type Point } from '~/modules/territory/rules/given-place'
import { isIn } from '~/modules/territory/rules/map-box'
import { type PracticeFilter, sortOf } from './practice-filter'
import { type IndexedPractice, isOnMap, type PracticeIndex } from './practice-index'
import { RowSet } from './row-set'
import type { SoughtTerms } from './word-index'

/** What a filter's words and codes mean, looked up before. */
export type FilterFacts = Readonly<{
  terms: SoughtTerms
  /** Of the method that the filter names; '' where there is none of that name. */
  methodId: string
  /** The codes that the territory stands for: its own, or for a PETR those of its EPCI too. */
  territories: ReadonlySet<string>
  point: Point | null
}>

export type CountedFacet = 'theme' | 'public' | 'level' | 'completeness' | 'method' | 'label' | 'departement'

export type FoundPractices = Readonly<{
  rows: RowSet
  total: number
  /** 'any': no practice has all the words, these have some. */
  match: 'all' | 'any'
  /** Rows whose title has the words. */
  inTitle: RowSet | null
  /** Metres from the point, by row, where one is asked. */
  distances: ReadonlyMap<number, number> | null
  /** How many there would be with each value of a facet, the rest of the filter kept. */
  counts: Readonly<Record<CountedFacet, ReadonlyMap<string, number>>>
}>

function scan(index: PracticeIndex, keep: (practice: IndexedPractice) => boolean): RowSet {
  const rows = new RowSet(index.rows.length)
  index.rows.forEach((practice, row) => {
    if (keep(practice)) rows.add(row)
  })
  return rows
}

function near(index: PracticeIndex, point: Point, kilometres: number): Map<number, number> {
  const distances = new Map<number, number>()
  // A degree of latitude is 111 km: what is further north or south needs no sine.
  const band = kilometres / 110
  index.rows.forEach((practice, row) => {
    const { latitude, longitude } = practice
    if (latitude === null || longitude === null || Math.abs(latitude - point.latitude) > band) return
    if (!isOnMap(practice)) return
    const metres = metresBetween({ latitude, longitude }, point)
    if (metres <= kilometres * 1000) distances.set(row, metres)
  })
  return distances
}

/**
 * The practices of a filter, and how many there would be with each other value of what it may be narrowed by (the facet
 * itself left aside, so that one sees what else there is).
 */
export function findPractices(index: PracticeIndex, filter: PracticeFilter, facts: FilterFacts): FoundPractices {
  const none = new RowSet(0)
  const words = index.words.find(facts.terms)
  const narrowed = new Map<string, RowSet>()
  const value = (kind: CountedFacet, wanted: string) => {
    if (wanted !== '') narrowed.set(kind, index.rowsOf(kind, wanted) ?? none)
  }
  value('theme', filter.theme)
  value('public', filter.public)
  value('level', filter.level)
  value('completeness', filter.completeness)
  if (filter.method !== '') value('method', facts.methodId || 'none')
  if (filter.label) value('label', 'held')
  const { territories } = facts
  if (filter.territory.startsWith('dep:')) value('departement', filter.territory)
  else if (filter.territory !== '' && filter.territory !== 'reg:24')
    narrowed.set(
      'territory',
      scan(index, ({ territory, commune, epci }) =>
        [territory, commune, epci].some((code) => code && territories.has(code)),
      ),
    )
  const { from, to, box } = filter
  if (from !== '' || to !== '')
    narrowed.set(
      'date',
      scan(index, ({ happenedOn }) => {
        const year = (happenedOn ?? '').slice(0, 4)
        return year !== '' && (from === '' || year >= from) && (to === '' || year <= to)
      }),
    )
  if (box)
    narrowed.set(
      'box',
      scan(index, (practice) => {
        const { latitude, longitude } = practice
        return latitude !== null && longitude !== null && isOnMap(practice) && isIn(box, { latitude, longitude })
      }),
    )
  const distances = facts.point ? near(index, facts.point, filter.radius) : null
  if (distances) {
    const around = new RowSet(index.rows.length)
    for (const row of distances.keys()) around.add(row)
    narrowed.set('near', around)
  }
  const match = words && words.all.and(index.live).size === 0 ? 'any' : 'all'
  if (words) narrowed.set('words', match === 'all' ? words.all : words.any)
  const without = (kind: string) =>
    index.live.and(...[...narrowed].flatMap(([name, rows]) => (name === kind ? [] : [rows])))
  const rows = without('')
  const count = (kind: CountedFacet) => index.counts(kind, narrowed.has(kind) ? without(kind) : rows)
  return {
    rows,
    total: rows.size,
    match,
    inTitle: index.titleWords.find(facts.terms)?.all ?? null,
    distances,
    counts: {
      theme: count('theme'),
      public: count('public'),
      level: count('level'),
      completeness: count('completeness'),
      method: count('method'),
      label: count('label'),
      departement: count('departement'),
    },
  }
}

/** The practices of one page, `size` a page, in the order of the filter. */
export function pageOf(
  index: PracticeIndex,
  filter: PracticeFilter,
  { rows, inTitle, distances }: FoundPractices,
  size: number,
): IndexedPractice[] {
  const sort = sortOf(filter)
  const first = (filter.page - 1) * size
  if (sort === 'distance' && distances) {
    const found = [...distances].filter(([row]) => rows.has(row)).sort(([a, far], [b, near]) => far - near || a - b)
    return found.slice(first, first + size).flatMap(([row]) => index.rows[row] ?? [])
  }
  const order = index.order(sort === 'title' || sort === 'published' ? sort : 'recent')
  const wanted: IndexedPractice[] = []
  let seen = 0
  const take = (keep: (row: number) => boolean) => {
    for (const row of order) {
      if (wanted.length === size) return
      if (!rows.has(row) || !keep(row)) continue
      const practice = index.rows[row]
      if (seen++ >= first && practice) wanted.push(practice)
    }
  }
  if (sort === 'relevance' && inTitle) {
    // A word in the title says more than one in the text.
    take((row) => inTitle.has(row))
    take((row) => !inTitle.has(row))
  } else take(() => true)
  return wanted
}
