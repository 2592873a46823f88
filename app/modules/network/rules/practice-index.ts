import type { Precision } from '~/modules/territory/rules/given-place'
import type { FacetValue } from './facets'
import { MapSites } from './map-sites'
import type { Completeness } from './practice-filter'
import { RowSet } from './row-set'
import { type TermsOf, WordIndex } from './word-index'

/** A published practice as the map and the list know it without asking the database. */
export type IndexedPractice = Readonly<{
  id: string
  slug: string
  title: string
  foldedTitle: string
  /** In words. */ place: string
  territory: string | null
  commune: string | null
  epci: string | null
  departement: string | null
  precision: Precision | null
  latitude: number | null
  longitude: number | null
  /** As closely as it is known: '2017', '2017-03', '2017-03-08'. */
  date: string | null
  /** '2017-01-01', to sort by. */
  happenedOn: string | null
  /** Milliseconds. */ publishedAt: number
  /** Milliseconds: what tells a changed one. */ updatedAt: number
  completeness: Completeness
  facets: readonly FacetValue[]
}>

/** What it says, as text that is searched: given apart, since it is not kept. */
export type PracticeWords = Readonly<{ title: string; text: string }>

/** A place wide enough to hold many practices is no point of the map: it would stand where nothing is. */
export const isOnMap = ({ precision, latitude, longitude }: IndexedPractice): boolean =>
  latitude !== null && longitude !== null && precision !== 'departement' && precision !== 'region'

const orders = {
  recent: (a: IndexedPractice, b: IndexedPractice) =>
    compare(b.happenedOn ?? '', a.happenedOn ?? '') || b.publishedAt - a.publishedAt || compare(a.id, b.id),
  published: (a: IndexedPractice, b: IndexedPractice) => b.publishedAt - a.publishedAt || compare(a.id, b.id),
  title: (a: IndexedPractice, b: IndexedPractice) => compare(a.foldedTitle, b.foldedTitle) || compare(a.id, b.id),
} as const
export type Order = keyof typeof orders
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** More new rows than this, and sorting all again is cheaper than putting each in its place. */
const fewRows = 64

/**
 * All published practices in memory, by columns: what the map and the list are answered from. Rows are only added; a
 * changed practice takes a new row, and its former one is dead. `practices` at 100,000 take some 60 MB, words included.
 */
export class PracticeIndex {
  readonly rows: IndexedPractice[] = []
  readonly live = new RowSet()
  readonly onMap = new RowSet()
  readonly sites = new MapSites()
  readonly words: WordIndex
  readonly titleWords: WordIndex
  private readonly rowOf = new Map<string, number>()
  private readonly sets = new Map<string, RowSet>()
  private readonly sorted: Record<Order, number[]> = { recent: [], published: [], title: [] }
  private fresh: number[] = []

  constructor(termsOf: TermsOf) {
    this.words = new WordIndex(termsOf)
    this.titleWords = new WordIndex(termsOf)
  }

  get size(): number {
    return this.rowOf.size
  }
  /** Rows that no practice holds any more: past some, the index is better built again. */
  get dead(): number {
    return this.rows.length - this.rowOf.size
  }

  find(id: string): IndexedPractice | undefined {
    return this.rows[this.rowNumber(id)]
  }
  /** -1 where it holds no such practice. */
  rowNumber(id: string): number {
    return this.rowOf.get(id) ?? -1
  }
  ids(): IterableIterator<string> {
    return this.rowOf.keys()
  }

  put(practice: IndexedPractice, words: PracticeWords): void {
    this.drop(practice.id)
    const row = this.rows.push(practice) - 1
    this.rowOf.set(practice.id, row)
    this.live.add(row)
    const { latitude, longitude } = practice
    if (isOnMap(practice) && latitude !== null && longitude !== null) {
      this.onMap.add(row)
      this.sites.add(row, { latitude, longitude })
    }
    for (const { facet, value } of practice.facets) this.setOf(facet, value).add(row)
    this.setOf('completeness', practice.completeness).add(row)
    if (practice.departement) this.setOf('departement', practice.departement).add(row)
    this.titleWords.add(row, words.title)
    this.words.add(row, words.title)
    this.words.add(row, words.text)
    this.fresh.push(row)
  }

  drop(id: string): boolean {
    const row = this.rowOf.get(id)
    if (row === undefined) return false
    this.rowOf.delete(id)
    this.live.delete(row)
    this.onMap.delete(row)
    return true
  }

  /** What practices are tied to ('method', 'label'), all at once: links have no row of their own. */
  link(kind: string, idsByValue: ReadonlyMap<string, Iterable<string>>): void {
    for (const name of [...this.sets.keys()]) if (name.startsWith(`${kind}:`)) this.sets.delete(name)
    for (const [value, ids] of idsByValue)
      for (const id of ids) {
        const row = this.rowOf.get(id)
        if (row !== undefined) this.setOf(kind, value).add(row)
      }
  }

  /** The rows of one value of a facet; dead ones may be among them. */
  rowsOf(kind: string, value: string): RowSet | undefined {
    return this.sets.get(`${kind}:${value}`)
  }

  /** How many of these rows each value of a facet has; values that have none are left out. */
  counts(kind: string, rows: RowSet): Map<string, number> {
    const counts = new Map<string, number>()
    for (const [name, set] of this.sets) {
      if (!name.startsWith(`${kind}:`)) continue
      const count = set.common(rows)
      if (count > 0) counts.set(name.slice(kind.length + 1), count)
    }
    return counts
  }

  /** Does now what the first view of the map and the first page of the list would wait for. */
  prepare(): void {
    this.settle()
    void this.sites.tree
  }

  /** Every row in an order, dead ones among them. */
  order(order: Order): readonly number[] {
    this.settle()
    return this.sorted[order]
  }

  private setOf(kind: string, value: string): RowSet {
    const name = `${kind}:${value}`
    const known = this.sets.get(name)
    if (known) return known
    const set = new RowSet()
    this.sets.set(name, set)
    return set
  }

  private settle(): void {
    const fresh = this.fresh
    if (fresh.length === 0) return
    this.fresh = []
    for (const order of ['recent', 'published', 'title'] as const) {
      const list = this.sorted[order]
      const by = (a: number, b: number): number => {
        const [first, second] = [this.rows[a], this.rows[b]]
        return first && second ? orders[order](first, second) : 0
      }
      if (fresh.length > fewRows) this.sorted[order] = [...list, ...fresh].sort(by)
      else for (const row of fresh) list.splice(placeIn(list, row, by), 0, row)
    }
  }
}

/** Where a row goes in a sorted list, by halves. */
function placeIn(list: readonly number[], row: number, by: (a: number, b: number) => number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (by(list[middle] ?? 0, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}
