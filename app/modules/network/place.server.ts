import { communeFinder } from '~/modules/territory/queries-place.server'
import { allPlaces, readStamp } from '~/modules/territory/queries.server'
import { seenPlace } from '~/modules/territory/rules/given-place'
import { codeOf, type Place, regionCode } from '~/modules/territory/rules/place'
import { fold } from '~/platform/pure/fold'
import type { EntryPlace } from './rules/entry-content'
import { nowhere, type Whereabouts } from './rules/entry-row'
import type { Gazetteer } from './rules/import/row'
import { type Town, townsOf } from './rules/map-towns'

export type PlaceFinder = Gazetteer &
  Readonly<{
    byCode: (code: string) => Place | undefined
    /** Those that a map may name, the most populous first. */
    towns: readonly Town[]
  }>

function finderOf(places: readonly Place[], nearest: Gazetteer['nearest']): PlaceFinder {
  const byCode = new Map(places.map((place) => [place.code, place]))
  const communes = places.filter(({ kind }) => kind === 'commune')
  const named = new Map<string, Place[]>()
  for (const commune of communes)
    for (const name of [commune.name, ...(commune.aliases ?? [])])
      named.set(fold(name), [...(named.get(fold(name)) ?? []), commune])
  return {
    byCode: (code) => byCode.get(code),
    byInsee: (code) => byCode.get(codeOf('commune', code.trim().padStart(5, '0'))),
    byName: (name, postcode) => {
      const found = named.get(fold(name)) ?? []
      const there = postcode === '' ? found : found.filter(({ postcodes }) => postcodes.includes(postcode.trim()))
      // Two communes of one name are told apart by their postcode, or not at all; one's own name goes before another's former one.
      const own = there.filter((place) => fold(place.name) === fold(name))
      return there.length === 1 ? there[0] : own.length === 1 ? own[0] : undefined
    },
    nearest,
    towns: townsOf(communes),
  }
}

let kept: { stamp: string | null; finder: PlaceFinder } | undefined

/** Finds places without asking the database for each: kept as long as the territory does not change. */
export async function placeFinder(): Promise<PlaceFinder> {
  const stamp = await readStamp()
  if (kept?.stamp !== stamp) kept = { stamp, finder: finderOf(await allPlaces(), await communeFinder()) }
  return kept.finder
}

/** The territories that a place kept at this code may be found by. */
function whereaboutsOf(place: Place | undefined): Whereabouts {
  if (!place) return nowhere
  const own = (kind: string) => (place.kind === kind ? place.code : null)
  return {
    commune: own('commune'),
    epci: own('epci') ?? place.epci,
    departement: own('departement') ?? place.departement,
  }
}

export type SettledPlace = { place: EntryPlace | null; whereabouts: Whereabouts }

/**
 * A place as its author lets it be seen (territory/rules/given-place), with the territories that may be named; whatever
 * brings it, a form, an import or an undoing, nothing closer is written. A point without a place takes its commune. Words
 * beside it are kept for a commune or closer, since they may say more than a wider place should.
 */
export function settleIn(finder: PlaceFinder, given: EntryPlace | null): SettledPlace {
  if (!given) return { place: null, whereabouts: nowhere }
  const { latitude, longitude, precision } = given
  const point = latitude === null || longitude === null ? null : { latitude, longitude }
  const place = (given.territory && finder.byCode(given.territory)) || (point && finder.nearest(point))
  if (!place) return { place: null, whereabouts: nowhere }
  const known = (code: string | null) => (code && finder.byCode(code)) || null
  const wholes = { epci: known(place.epci), departement: known(place.departement), region: known(regionCode) }
  const asked = { name: given.name, place, precision, point }
  const exact = seenPlace(asked, wholes)
  const seen = exact === 'too-far' ? seenPlace({ ...asked, point: null }, wholes) : exact
  if (seen === 'too-far') return { place: null, whereabouts: nowhere }
  const isClose = seen.precision === 'exact' || seen.precision === 'commune'
  return {
    place: { ...seen, name: isClose ? seen.name : '' },
    whereabouts: whereaboutsOf(finder.byCode(seen.territory)),
  }
}

export const settlePlace = async (given: EntryPlace | null): Promise<SettledPlace> =>
  settleIn(await placeFinder(), given)
