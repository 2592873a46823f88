import { merge } from 'topojson-client'
import type { MultiPolygon as TopologyMultiPolygon, Topology } from 'topojson-specification'
import { type Contour, type Polygon, type Position, type Ring, signedDoubleArea } from './geometry'

/** Five decimals of a degree: one metre. Neighbours that share a boundary keep sharing it. */
const snapped = (value: number) => Math.round(value * 1e5) / 1e5

/** A ring at one metre, without repeated positions; undefined where less than a triangle is left. */
function tidyRing(ring: Ring): Ring | undefined {
  const positions = ring.map(([x, y]): Position => [snapped(x), snapped(y)])
  const distinct = positions.filter(
    ([x, y], i) => i === 0 || positions[i - 1]?.[0] !== x || positions[i - 1]?.[1] !== y,
  )
  const [first] = distinct
  const last = distinct.at(-1)
  if (!first || !last) return undefined
  const closed = first[0] === last[0] && first[1] === last[1] ? distinct : [...distinct, first]
  return closed.length >= 4 ? closed : undefined
}

/** A contour at one metre, its rings closed; what is smaller than that is left out. */
export const tidyContour = (contour: Contour): Contour =>
  contour.flatMap(([outer, ...holes]) => {
    const tidied = outer && tidyRing(outer)
    return tidied ? [[tidied, ...holes.flatMap((hole) => tidyRing(hole) ?? [])] as Polygon] : []
  })

/** Under half a square kilometre: what simplified neighbours leave between them. The smallest commune of the région has one. */
const isGap = (hole: Ring): boolean => Math.abs(signedDoubleArea(hole)) / 2 < 6e-5

/**
 * Prepares contours that share their boundaries exactly (same positions on both sides, as communes of one source do) to
 * be united in groups: each side of a ring becomes one arc of a topology, and topojson-client unites. Gaps inside the
 * union too small to be land of others are closed.
 */
export function dissolver(contours: ReadonlyMap<string, Contour>): (codes: readonly string[]) => Contour {
  const arcs: [number, number][][] = []
  const arcOf = new Map<string, number>()
  const sideOf = ([fromX, fromY]: Position, [toX, toY]: Position): number => {
    const back = arcOf.get(`${toX},${toY},${fromX},${fromY}`)
    if (back !== undefined) return ~back
    const key = `${fromX},${fromY},${toX},${toY}`
    const known = arcOf.get(key)
    if (known !== undefined) return known
    arcOf.set(key, arcs.length)
    return (
      arcs.push([
        [fromX, fromY],
        [toX, toY],
      ]) - 1
    )
  }
  const arcsOf = (ring: Ring) => ring.slice(1).map((to, i) => sideOf(ring[i] ?? to, to))
  const objects = new Map<string, TopologyMultiPolygon>(
    [...contours].map(([code, contour]) => [
      code,
      { type: 'MultiPolygon', arcs: contour.map((polygon) => polygon.map(arcsOf)) },
    ]),
  )
  const topology: Topology = { type: 'Topology', arcs, objects: {} }
  return (codes) => {
    const parts = codes.flatMap((code) => objects.get(code) ?? [])
    return merge(topology, parts).coordinates.map((polygon) =>
      polygon
        .map((ring) => ring.map(([x = 0, y = 0]): Position => [x, y]))
        .filter((ring, i) => i === 0 || !isGap(ring)),
    )
  }
}
