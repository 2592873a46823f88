/** Longitude and latitude in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number]
export type Ring = readonly LonLat[]
/** The geometries that contours come in; anything wider is refused by the types. */
export type AreaGeometry =
  | { type: 'Polygon'; coordinates: readonly (readonly (readonly number[])[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly (readonly number[])[])[])[] }

export type Point = { x: number; y: number }
export type Projection = { width: number; height: number; project: (lon: number, lat: number) => Point }

/**
 * A drawing of the box [west, south, east, north], `width` units wide. Equirectangular with the middle parallel kept true:
 * within a région of three degrees no place is further than 0.6 % of the width from its Lambert-93 position.
 */
export function createProjection(
  [west, south, east, north]: readonly [number, number, number, number],
  width: number,
  margin = 0,
): Projection {
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (width - 2 * margin) / ((east - west) * stretch)
  return {
    width,
    height: round((north - south) * scale + 2 * margin),
    project: (lon, lat) => ({
      x: round(margin + (lon - west) * stretch * scale),
      y: round(margin + (north - lat) * scale),
    }),
  }
}

/** The smallest box around geometries: [west, south, east, north]. */
export function boundsOf(geometries: readonly AreaGeometry[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of geometries.flatMap(ringsOf))
    for (const [lon, lat] of ring) {
      box[0] = Math.min(box[0], lon)
      box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lon)
      box[3] = Math.max(box[3], lat)
    }
  return box
}

/** The path of a geometry in a drawing, without the points nearer than `tolerance` units to the line that replaces them. */
export function geometryToPath(geometry: AreaGeometry, { project }: Projection, tolerance = 0.5): string {
  return ringsOf(geometry)
    .map((ring) =>
      simplifyRing(
        ring.map(([lon, lat]) => project(lon, lat)),
        tolerance,
      ),
    )
    .filter((points) => points.length > 3)
    .map(
      (points) =>
        `M${points
          .slice(0, -1)
          .map(({ x, y }) => `${x} ${y}`)
          .join('L')}Z`,
    )
    .join('')
}

/** Where the name of an area is written: the centre of gravity of its largest ring. */
export function centreOf(geometry: AreaGeometry, { project }: Projection): Point {
  const rings = ringsOf(geometry).map((ring) => centroid(ring.map(([lon, lat]) => project(lon, lat))))
  const { x, y } = rings.reduce((best, ring) => (ring.area > best.area ? ring : best), { x: 0, y: 0, area: 0 })
  return { x: round(x), y: round(y) }
}

/** By the shoelace formula: twice the area, and the sums of the corners weighted by their triangles. */
function centroid(points: readonly Point[]): Point & { area: number } {
  let [area, x, y] = [0, 0, 0]
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length] ?? point
    const cross = point.x * next.y - next.x * point.y
    area += cross
    x += (point.x + next.x) * cross
    y += (point.y + next.y) * cross
  })
  return area === 0 ? { x: 0, y: 0, area } : { x: x / (3 * area), y: y / (3 * area), area: Math.abs(area) }
}

/** Douglas–Peucker (1973) on a closed ring: first and last point stay, and stay equal. */
export function simplifyRing(points: readonly Point[], tolerance: number): Point[] {
  const first = points[0]
  if (!first || points.length < 4) return [...points]
  // A closed ring has no chord: it is cut in two at the point furthest from its start.
  const far = points.reduce(
    (best, point, index) => (distance(point, first) > distance(points[best] ?? first, first) ? index : best),
    0,
  )
  return [...simplifyLine(points.slice(0, far + 1), tolerance), ...simplifyLine(points.slice(far), tolerance).slice(1)]
}

function simplifyLine(points: readonly Point[], tolerance: number): Point[] {
  const [from, to] = [points[0], points.at(-1)]
  if (!from || !to || points.length < 3) return [...points]
  let [worst, at] = [0, 0]
  points.forEach((point, index) => {
    const away = distanceToSegment(point, from, to)
    if (away > worst) [worst, at] = [away, index]
  })
  if (worst <= tolerance) return [from, to]
  return [...simplifyLine(points.slice(0, at + 1), tolerance), ...simplifyLine(points.slice(at), tolerance).slice(1)]
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length))
  return distance(point, { x: from.x + along * dx, y: from.y + along * dy })
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
const round = (value: number): number => Math.round(value * 10) / 10

function ringsOf(geometry: AreaGeometry): Ring[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flatMap((polygon) => polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat] as const)))
}
