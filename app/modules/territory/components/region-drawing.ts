import {
  boundsOf,
  centreOf,
  createProjection,
  type AreaGeometry,
  geometryToPath,
  type Projection,
} from '~/ui/projection'
import type { AreaLabel, MapContour } from '~/ui/region-map'

type NamedArea = Readonly<{ code: string; name: string; geometry: AreaGeometry }>
export type RegionDrawing = Readonly<{
  projection: Projection
  size: { width: number; height: number }
  contours: readonly MapContour[]
  areaLabels: readonly AreaLabel[]
}>

const width = 1000
const margin = 12
const kept = new WeakMap<readonly NamedArea[], RegionDrawing>()

/**
 * The départements as `RegionMap` draws them, 1,000 units across; `projection.project(longitude, latitude)` places
 * anything else. Kept for as long as the contours are the same object.
 */
export function drawRegion(areas: readonly NamedArea[]): RegionDrawing {
  const known = kept.get(areas)
  if (known) return known
  const projection = createProjection(boundsOf(areas.map(({ geometry }) => geometry)), width, margin)
  const contours = areas.map(({ code, name, geometry }) => ({ code, name, d: geometryToPath(geometry, projection) }))
  const areaLabels = areas.map(({ name, geometry }) => ({ name, ...centreOf(geometry, projection) }))
  const size = { width: projection.width, height: projection.height }
  const drawing = { projection, size, contours, areaLabels }
  kept.set(areas, drawing)
  return drawing
}
