import type { Point } from './given-place'
import type { Place } from './place'

/**
 * Finds the commune whose middle is nearest to a point, over a plane where a degree of longitude is as long as at that
 * point. Communes stand from south to north: they are gone through both ways from the point, as long as one may be nearer.
 */
export function nearestOf(places: readonly Place[]): (point: Point) => Place | undefined {
  const communes = places
    .flatMap((place) => {
      const { kind, latitude, longitude } = place
      return kind === 'commune' && latitude !== null && longitude !== null ? [{ place, latitude, longitude }] : []
    })
    .sort((a, b) => a.latitude - b.latitude)
  const latitudes = Float64Array.from(communes, ({ latitude }) => latitude)
  const longitudes = Float64Array.from(communes, ({ longitude }) => longitude)

  function firstFrom(latitude: number): number {
    let [low, high] = [0, latitudes.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((latitudes[middle] ?? 0) < latitude) low = middle + 1
      else high = middle
    }
    return low
  }
  return ({ latitude, longitude }) => {
    const stretch = Math.cos((latitude * Math.PI) / 180)
    let [best, least] = [-1, Infinity]
    const from = firstFrom(latitude)
    for (const [start, step] of [
      [from, 1],
      [from - 1, -1],
    ] as const)
      // prettier-ignore
      for (let i = start; i >= 0 && i < latitudes.length; i += step) {
        const [north, east] = [(latitudes[i] ?? 0) - latitude, ((longitudes[i] ?? 0) - longitude) * stretch]
        if (north * north > least) break
        const away = north * north + east * east
        if (away < least) [best, least] = [i, away]
      }
    return communes[best]?.place
  }
}
