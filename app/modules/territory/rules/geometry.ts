/** Longitude and latitude in degrees (WGS 84), as GeoJSON orders them. */
export type Position = readonly [longitude: number, latitude: number]
export type Ring = readonly Position[]
/** An outer ring, then its holes. */
export type Polygon = readonly Ring[]
/** Every contour of the portal is a list of polygons (GeoJSON's MultiPolygon coordinates). */
export type Contour = readonly Polygon[]

/** Twice the area that a closed ring encloses, in square degrees; positive when it turns anticlockwise. */
export const signedDoubleArea = (ring: Ring): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)

/** Area in square degrees, holes taken out, however the rings turn. */
export const areaOf = (contour: Contour): number =>
  contour.reduce(
    (sum, [outer = [], ...holes]) =>
      sum +
      Math.abs(signedDoubleArea(outer)) / 2 -
      holes.reduce((held, hole) => held + Math.abs(signedDoubleArea(hole)) / 2, 0),
    0,
  )

/** Longitudes at which a horizontal line crosses the rings, in order. Between the 1st and the 2nd one is inside, etc. */
const crossings = (polygon: Polygon, latitude: number): number[] =>
  polygon
    .flatMap((ring) =>
      ring.flatMap(([x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
        return y > latitude === nextY > latitude ? [] : [x + ((latitude - y) / (nextY - y)) * (nextX - x)]
      }),
    )
    .sort((a, b) => a - b)

/** True where the position is within the contour, holes excluded (even-odd rule). */
export const isInside = ([longitude, latitude]: Position, contour: Contour): boolean =>
  contour.some((polygon) => crossings(polygon, latitude).filter((x) => x > longitude).length % 2 === 1)

const centroid = (ring: Ring): Position => {
  const [originX, originY] = ring[0] ?? [0, 0]
  let [sumX, sumY, sumArea] = [0, 0, 0]
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
    const cross = (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)
    sumX += (x - originX + nextX - originX) * cross
    sumY += (y - originY + nextY - originY) * cross
    sumArea += cross
  })
  return [originX + sumX / (3 * sumArea), originY + sumY / (3 * sumArea)]
}

/**
 * A position inside the largest polygon of a contour, to stand for it on a map: its centroid where that is inside, else
 * the middle of the widest crossing at some latitudes around it. Undefined for a contour without area.
 */
export function interiorPoint(contour: Contour): Position | undefined {
  const largest = contour.reduce<Polygon | undefined>(
    (best, polygon) => (best && areaOf([best]) >= areaOf([polygon]) ? best : polygon),
    undefined,
  )
  const outer = largest?.[0]
  if (!largest || !outer || areaOf([largest]) <= 0) return undefined
  const middle = centroid(outer)
  if (isInside(middle, [largest])) return middle
  const latitudes = outer.map(([, y]) => y)
  const [least, most] = latitudes.reduce(
    ([low, high], y) => [Math.min(low, y), Math.max(high, y)],
    [Infinity, -Infinity],
  )
  let best: { at: Position; width: number } | undefined
  for (const share of [0.5, 0.37, 0.63, 0.25, 0.75, 0.13, 0.87]) {
    const latitude = least + share * (most - least)
    const at = crossings(largest, latitude)
    for (let i = 0; i + 1 < at.length; i += 2) {
      const [from = 0, to = 0] = [at[i], at[i + 1]]
      if (to - from > (best?.width ?? 0)) best = { at: [(from + to) / 2, latitude], width: to - from }
    }
  }
  return best?.at
}
