import { fold } from '~/platform/pure/fold'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { PlaceValues } from './forms-place'
import { allPlaces, placeByCode, placesByCodes, readStamp, searchTerritory } from './queries.server'
import { type Point, type Precision, readPoint, seenPlace, type SeenPlace, writePoint } from './rules/given-place'
import { nearestOf } from './rules/nearest'
import { type Place, regionCode } from './rules/place'

const kinds = ['commune', 'epci', 'petr', 'departement', 'bassin', 'region'] as const

export type PlaceChoice = { code: string; kind: Place['kind']; name: string; postcode: string | null }

const choiceOf = ({ code, kind, name, postcodes }: Place): PlaceChoice => ({
  code,
  kind,
  name,
  postcode: postcodes[0] ?? null,
})

const candidates = (words: string): Promise<Place[]> => searchTerritory(words, { kinds, limit: 20 })

/** What these words may mean, best first: shown to choose from where they mean more than one place. */
export const placeChoices = async (words: string): Promise<PlaceChoice[]> =>
  words === '' ? [] : (await candidates(words)).map(choiceOf)

/** The place of these words: chosen among those shown for the same words, or the only one, or the only one of this name. */
async function namedPlace({ place, placeCode, placeAsked }: PlaceValues): Promise<Place | 'unknown' | 'choose'> {
  const found = await candidates(place)
  const chosen = placeAsked === place ? await placeByCode(placeCode) : undefined
  if (chosen) return chosen
  const named = found.filter(({ name }) => fold(name) === fold(place))
  // A commune has most often the name that somebody types, whatever else is called by it.
  const communes = named.filter(({ kind }) => kind === 'commune')
  const only =
    found.length === 1 ? found[0] : named.length === 1 ? named[0] : communes.length === 1 ? communes[0] : null
  return only ?? (found.length === 0 ? 'unknown' : 'choose')
}

/**
 * The place that a form with `placeFields` means, as closely as its author lets it be seen (rules/given-place): what this
 * gives may be kept and shown, what was typed may not. Null where nothing was typed. Refused beside a field: place-unknown,
 * place-choose, point-unreadable, point-too-far (messages/place-field).
 */
export async function placeOf(values: PlaceValues): Promise<Outcome<SeenPlace | null>> {
  if (values.place === '') return ok(null)
  const place = await namedPlace(values)
  if (typeof place === 'string') return refused({ code: `place-${place}`, field: 'place' })
  const isExact = values.placePrecision === 'exact' && values.placePoint !== ''
  const point = isExact ? readPoint(values.placePoint) : null
  if (isExact && !point) return refused({ code: 'point-unreadable', field: 'placePoint' })
  const [epci, departement, region] = await Promise.all(
    [place.epci, place.departement, regionCode].map((code) => (code === null ? undefined : placeByCode(code))),
  )
  const seen = seenPlace(
    { name: values.placeName, place, precision: values.placePrecision, point },
    { epci: epci ?? null, departement: departement ?? null, region: region ?? null },
  )
  return seen === 'too-far' ? refused({ code: 'point-too-far', field: 'placePoint' }) : ok(seen)
}

/** A kept place as its fields are filled again, to change it. */
export async function valuesOfPlace(
  place: {
    name: string
    territory: string | null
    precision: Precision
    latitude: number | null
    longitude: number | null
  } | null,
): Promise<PlaceValues> {
  const [known] = place?.territory ? await placesByCodes([place.territory]) : []
  const { latitude = null, longitude = null } = place ?? {}
  return {
    place: known?.name ?? '',
    placeCode: known?.code ?? '',
    placeAsked: known?.name ?? '',
    placeName: place?.name ?? '',
    placePrecision: place?.precision ?? 'commune',
    placePoint:
      place?.precision === 'exact' && latitude !== null && longitude !== null
        ? writePoint({ latitude, longitude })
        : '',
  }
}

let finder: { stamp: string | null; nearest: (point: Point) => Place | undefined } | undefined

/** Says which commune has its middle nearest to a point: prepared once for as long as the territory stays the same. */
export async function communeFinder(): Promise<(point: Point) => Place | undefined> {
  const stamp = await readStamp()
  if (finder?.stamp !== stamp) finder = { stamp, nearest: nearestOf(await allPlaces()) }
  return finder.nearest
}

/** The commune whose middle is nearest to a point: for a pin without a name. */
export const nearestCommune = async (point: Point): Promise<Place | undefined> => (await communeFinder())(point)
