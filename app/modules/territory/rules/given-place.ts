import { type Place, type PlaceKind, regionCode } from './place'

/** How closely a place is given: its author chooses, from the closest. */
export const precisions = ['exact', 'commune', 'epci', 'departement', 'region'] as const
export type Precision = (typeof precisions)[number]
export const isPrecision = (text: unknown): text is Precision => (precisions as readonly unknown[]).includes(text)

/** In degrees, WGS 84. */
export type Point = Readonly<{ latitude: number; longitude: number }>

/** A place as it may be kept and shown: nothing in it is closer than `precision`. */
export type SeenPlace = {
  name: string
  territory: string
  precision: Precision
  latitude: number | null
  longitude: number | null
}

/** The closest that a place of each kind can be given: a département has no commune to show. */
const closest: Readonly<Record<PlaceKind, Precision>> = {
  commune: 'exact',
  bassin: 'exact',
  epci: 'epci',
  petr: 'epci',
  departement: 'departement',
  region: 'region',
}

const wider = (a: Precision, b: Precision): Precision => (precisions.indexOf(a) > precisions.indexOf(b) ? a : b)

/** A pin further than this from the middle of its commune is taken for a slip of the hand. */
export const furthestPin = 25_000

const radius = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two points, along the sphere (haversine). */
export function metresBetween(a: Point, b: Point): number {
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Five decimals are about a metre: more would only say how the pin was put. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

const centreOf = (place: Place | null): Point | null =>
  place && place.latitude !== null && place.longitude !== null
    ? { latitude: place.latitude, longitude: place.longitude }
    : null

export type GivenPlace = Readonly<{
  /** In words, as its author wrote it. */ name: string
  place: Place
  precision: Precision
  point: Point | null
}>
/** What a place belongs to, where that is known. */
export type Wholes = Readonly<{ epci: Place | null; departement: Place | null; region: Place | null }>

/**
 * A place as closely as its author lets it be seen, and never closer: with 'commune', the point is the middle of the
 * commune whatever was pinned; with 'epci', the commune is not kept at all. An exact point is kept for a commune (or a
 * bassin de vie, which is a point itself) alone; without one, 'exact' says no more than the commune. 'too-far' where the
 * pin is more than `furthestPin` metres from the place that was named.
 */
export function seenPlace({ name, place, precision, point }: GivenPlace, wholes: Wholes): SeenPlace | 'too-far' {
  const asked = wider(precision, closest[place.kind])
  if (asked === 'exact' && point) {
    const centre = centreOf(place)
    if (centre && metresBetween(centre, point) > furthestPin) return 'too-far'
    const { latitude, longitude } = point
    return {
      name,
      territory: place.code,
      precision: 'exact',
      latitude: rounded(latitude),
      longitude: rounded(longitude),
    }
  }
  const known = asked === 'exact' ? 'commune' : asked
  const area: Record<Exclude<Precision, 'exact'>, Place | null> = {
    commune: place,
    epci: place.kind === 'commune' ? wholes.epci : place.kind === 'bassin' ? wholes.departement : place,
    departement: place.kind === 'departement' ? place : wholes.departement,
    region: wholes.region,
  }
  const seen = area[known] ?? wholes.departement ?? wholes.region
  const centre = centreOf(seen)
  const kept: Precision =
    !seen || seen.kind === 'region' ? 'region' : seen.kind === 'departement' ? 'departement' : known
  return {
    name,
    territory: seen?.code ?? regionCode,
    precision: kept,
    latitude: centre && rounded(centre.latitude),
    longitude: centre && rounded(centre.longitude),
  }
}

/**
 * A point as one types it: '47.2213, 2.0684', '47,2213 ; 2,0684', latitude first; null where it is none, or where it is
 * not on the earth. The order is turned where only the other one falls near the région.
 */
export function readPoint(text: string): Point | null {
  const found = /^\s*(-?\d{1,3}(?:[.,]\d+)?)\s*(?:[;/\s]|,\s)\s*(-?\d{1,3}(?:[.,]\d+)?)\s*$/.exec(
    text.replace(/(\d\.\d+),(?=-?\d)/, '$1; '),
  )
  const [first, second] = [found?.[1], found?.[2]].map((part) => Number((part ?? 'x').replace(',', '.')))
  if (first === undefined || second === undefined || !Number.isFinite(first) || !Number.isFinite(second)) return null
  const isNear = (latitude: number, longitude: number) =>
    latitude > 45 && latitude < 50 && longitude > -1.5 && longitude < 5
  const [latitude, longitude] = !isNear(first, second) && isNear(second, first) ? [second, first] : [first, second]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

/** As `readPoint` reads it. */
export const writePoint = ({ latitude, longitude }: Point): string => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
