import { practicesOf, type PracticesFound } from '~/modules/network/queries-practices.server'
import type { CountedFacet } from '~/modules/network/rules/find-practices'
import { isOpen, type PracticeFilter } from '~/modules/network/rules/practice-filter'
import { departements, placeByCode } from '~/modules/territory/queries.server'

export type Counts = Readonly<Record<string, number>>
/** What the map and the list say of the same filter. */
export type PracticesView = Readonly<{
  filter: PracticeFilter
  total: number
  isOpen: boolean
  match: 'all' | 'any'
  counts: Readonly<Record<Exclude<CountedFacet, 'method' | 'departement'>, Counts>>
  methods: readonly { slug: string; title: string; count: number }[]
  departements: readonly { code: string; name: string; count: number }[]
  /** Of the territory that the filter names. */
  territory: string | null
  near:
    | { kind: 'place'; name: string | null }
    | { kind: 'choose'; places: readonly { code: string; name: string; postcode: string | null }[] }
    | { kind: 'unknown' }
    | null
}>

const said = (counts: ReadonlyMap<string, number>): Counts => Object.fromEntries(counts)

/** Finds the practices of a filter, and words what the page needs to say of them. */
export async function loadPractices(filter: PracticeFilter): Promise<{ view: PracticesView; found: PracticesFound }> {
  const found = await practicesOf(filter)
  const { counts, total, match } = found.found
  const [areas, territory] = await Promise.all([
    departements(),
    filter.territory ? placeByCode(filter.territory) : undefined,
  ])
  const { near } = found
  const view: PracticesView = {
    filter,
    total,
    isOpen: isOpen(filter),
    match,
    counts: {
      theme: said(counts.theme),
      public: said(counts.public),
      level: said(counts.level),
      completeness: said(counts.completeness),
      label: said(counts.label),
    },
    methods: [...found.methods.values()].map(({ id, slug, title }) => ({
      slug,
      title,
      count: counts.method.get(id) ?? 0,
    })),
    departements: areas.map(({ code, name }) => ({ code, name, count: counts.departement.get(code) ?? 0 })),
    territory: territory?.name ?? null,
    near:
      near?.kind === 'point'
        ? { kind: 'place', name: near.place?.name ?? null }
        : near?.kind === 'choose'
          ? {
              kind: 'choose',
              places: near.places.map(({ code, name, postcodes }) => ({ code, name, postcode: postcodes[0] ?? null })),
            }
          : near,
  }
  return { view, found }
}
