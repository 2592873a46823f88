import type { Point } from '~/modules/territory/rules/given-place'

/** Degrees that hold the région with a margin: what lies beyond is not in it (WGS 84; west, south, east, north). */
export const regionBox = { west: 0.0, south: 46.3, east: 3.2, north: 48.95 } as const

export type GeometryNote = 'centroid' | 'height-dropped'
export type GeometryFault =
  'no-geometry' | 'unreadable-geometry' | 'swapped' | 'outside-region' | 'projected' | 'impossible-coordinates'

export type ReadGeometry = { point: Point; notes: readonly GeometryNote[] } | { fault: GeometryFault }

type Position = readonly number[]
const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number' && Number.isFinite(part))
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Every position of nested coordinates; null where something is not one, or is nested deeper than GeoJSON goes. */
function positionsOf(value: unknown, depth = 0): Position[] | null {
  if (isPosition(value)) return [value]
  if (!Array.isArray(value) || depth > 4) return null
  const all: Position[] = []
  for (const part of value as unknown[]) {
    const inner = positionsOf(part, depth + 1)
    if (inner === null) return null
    all.push(...inner)
  }
  return all
}

/** The centroid of a ring, weighted by area (shoelace); the mean of its positions where it has none. */
function ringCentroid(ring: readonly Position[]): { x: number; y: number; area: number } {
  let [area, x, y] = [0, 0, 0]
  for (let i = 0; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i] ?? []
    const [x1 = 0, y1 = 0] = ring[(i + 1) % ring.length] ?? []
    const cross = x0 * y1 - x1 * y0
    area += cross
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
  }
  if (Math.abs(area) > 1e-12) return { x: x / (3 * area), y: y / (3 * area), area: Math.abs(area) / 2 }
  const mean = (axis: 0 | 1) =>
    ring.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / Math.max(1, ring.length)
  return { x: mean(0), y: mean(1), area: 0 }
}

function middleOf(type: string, coordinates: unknown): { x: number; y: number } | null {
  const positions = positionsOf(coordinates)
  if (positions === null || positions.length === 0) return null
  const outer =
    type === 'Polygon'
      ? [(coordinates as unknown[])[0]]
      : type === 'MultiPolygon'
        ? (coordinates as unknown[][]).map((polygon) => polygon[0])
        : null
  if (!outer) return ringCentroid(positions)
  const rings = outer.flatMap((ring) => {
    const found = positionsOf(ring)
    return found && found.length > 0 ? [ringCentroid(found)] : []
  })
  const largest = rings.sort((a, b) => b.area - a.area)[0]
  return largest ?? null
}

const isIn = ({ west, south, east, north }: typeof regionBox, longitude: number, latitude: number): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north

/**
 * The point that a GeoJSON geometry gives (RFC 7946: longitude first, degrees). A line, a polygon or several points give
 * their middle; a third ordinate is dropped. Refused, with why: none, unreadable, projected coordinates, latitude and
 * longitude swapped, beyond the région.
 */
export function readGeometry(geometry: unknown): ReadGeometry {
  if (geometry === null || geometry === undefined) return { fault: 'no-geometry' }
  if (!isRecord(geometry) || typeof geometry['type'] !== 'string') return { fault: 'unreadable-geometry' }
  if (geometry['type'] === 'GeometryCollection') {
    const parts = Array.isArray(geometry['geometries']) ? (geometry['geometries'] as unknown[]) : []
    const first = parts.map(readGeometry).find((read) => 'point' in read)
    return first ?? { fault: parts.length === 0 ? 'no-geometry' : 'unreadable-geometry' }
  }
  const positions = positionsOf(geometry['coordinates'])
  const middle = middleOf(geometry['type'], geometry['coordinates'])
  if (!positions || !middle) return { fault: positions?.length === 0 ? 'no-geometry' : 'unreadable-geometry' }
  const placed = placePoint(middle.x, middle.y)
  if ('fault' in placed) return placed
  const notes: GeometryNote[] = []
  if (geometry['type'] !== 'Point') notes.push('centroid')
  if (positions.some((position) => position.length > 2)) notes.push('height-dropped')
  return { point: placed.point, notes }
}

/** A longitude and a latitude in degrees, checked: in the région, or why not. */
export function placePoint(longitude: number, latitude: number): { point: Point } | { fault: GeometryFault } {
  if (isIn(regionBox, longitude, latitude)) return { point: { latitude, longitude } }
  if (isIn(regionBox, latitude, longitude)) return { fault: 'swapped' }
  // Lambert-93 (EPSG:2154) and Web Mercator count in metres.
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 180) return { fault: 'projected' }
  if (Math.abs(latitude) > 90) return { fault: 'impossible-coordinates' }
  return { fault: 'outside-region' }
}
