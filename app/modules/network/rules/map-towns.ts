import { isIn, type Box } from '~/modules/territory/rules/map-box'
import type { Place } from '~/modules/territory/rules/place'
import { toPixel } from './map-view'

/** Inhabitants from which a commune is named, by zoom: a map of the whole région names its towns, a village is named near it. */
const leastPopulation = (zoom: number): number =>
  zoom <= 7 ? 60_000 : zoom === 8 ? 14_000 : zoom === 9 ? 5_000 : zoom === 10 ? 2_000 : zoom === 11 ? 800 : 0

/** Pixels from one name down to the next, twice. */
const apart = 48
const most = 24

export type Town = Readonly<{ name: string; latitude: number; longitude: number; population: number }>

/** The communes that may be named, the most populous first: put in order once for all views. */
export const townsOf = (places: readonly Place[]): Town[] =>
  places
    .flatMap(({ kind, name, latitude, longitude, population }) =>
      kind === 'commune' && latitude !== null && longitude !== null
        ? [{ name, latitude, longitude, population: population ?? 0 }]
        : [],
    )
    .sort((a, b) => b.population - a.population)

/** The communes whose names help to find one's way in a view: the most populous, apart from one another and from the marks, which would hide them. */
export function townsToName(
  towns: readonly Town[],
  box: Box,
  zoom: number,
  marks: readonly { latitude: number; longitude: number }[],
): { name: string; lat: number; lng: number }[] {
  const least = leastPopulation(zoom)
  const taken = marks.map(({ latitude, longitude }) => toPixel(latitude, longitude, zoom))
  const named: { name: string; lat: number; lng: number; x: number; y: number }[] = []
  for (const town of towns) {
    if (named.length === most || town.population < least) break
    if (!isIn(box, town)) continue
    const { name, latitude, longitude } = town
    const { x, y } = toPixel(latitude, longitude, zoom)
    // Half the width of the name, and the height of its line above the dot.
    const half = name.length * 3.4 + 6
    const isFree = taken.every((mark) => Math.abs(mark.x - x) > half + 16 || Math.abs(mark.y - (y - 10)) > 24)
    const isApart = named.every(
      (other) => Math.abs(other.x - x) > half + other.name.length * 3.4 || Math.abs(other.y - y) > apart / 2,
    )
    if (isFree && isApart) named.push({ name, lat: latitude, lng: longitude, x, y })
  }
  return named.map(({ name, lat, lng }) => ({ name, lat, lng }))
}
