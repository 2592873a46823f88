import { type AreaGeometry, centreOf, geometryToPath, type Point, type Projection } from '~/ui/projection'
import { regionBox } from '~/modules/territory/rules/map-box'
import { drawingSize, type MapView, toPixel, zooms } from '../rules/map-view'

type Area = Readonly<{ code: string; name: string; geometry: AreaGeometry }>
export type DrawnArea = { code: string; d: string }

const kept = new WeakMap<readonly Area[], Map<number, DrawnArea[]>>()

/** Where the drawing of a zoom begins: paths are drawn once a zoom, and moved to each view. */
const cornerAt = (zoom: number): Point => toPixel(regionBox.north, regionBox.west, zoom)

/** Pixels that a contour may be off by. */
const tolerance = 0.6

function projectionAt(zoom: number): Projection {
  const [corner, end] = [cornerAt(zoom), toPixel(regionBox.south, regionBox.east, zoom)]
  const project = (longitude: number, latitude: number): Point => {
    const { x, y } = toPixel(latitude, longitude, zoom)
    return { x: Math.round((x - corner.x) * 10) / 10, y: Math.round((y - corner.y) * 10) / 10 }
  }
  return { width: Math.ceil(end.x - corner.x), height: Math.ceil(end.y - corner.y), project }
}

/** The départements as small as shades and numbers need them: a quarter of the points of the map above. */
export function shadedRegion(areas: readonly Area[]) {
  const projection = projectionAt(zooms.region - 1)
  return {
    size: { width: projection.width, height: projection.height },
    contours: areas.map(({ code, name, geometry }) => ({
      code,
      name,
      d: geometryToPath(geometry, projection, tolerance),
    })),
    areaLabels: areas.map(({ name, geometry }) => ({ name, ...centreOf(geometry, projection) })),
  }
}

/** Contours in the pixels of a zoom; kept for as long as they are the same object. */
export function groundAt(areas: readonly Area[], zoom: number): DrawnArea[] {
  const byZoom = kept.get(areas) ?? new Map<number, DrawnArea[]>()
  kept.set(areas, byZoom)
  const known = byZoom.get(zoom)
  if (known) return known
  const projection = projectionAt(zoom)
  const drawn = areas.map(({ code, geometry }) => ({ code, d: geometryToPath(geometry, projection, tolerance) }))
  byZoom.set(zoom, drawn)
  return drawn
}

/** Where a place of the earth is on the drawing of a view. */
export function placeOn(view: MapView): (latitude: number, longitude: number) => Point {
  const middle = toPixel(view.latitude, view.longitude, view.zoom)
  return (latitude, longitude) => {
    const { x, y } = toPixel(latitude, longitude, view.zoom)
    return {
      x: Math.round((x - middle.x + drawingSize.width / 2) * 10) / 10,
      y: Math.round((y - middle.y + drawingSize.height / 2) * 10) / 10,
    }
  }
}

/** How far the drawing of its zoom is moved to make a view. */
export const groundOffset = (view: MapView): Point => placeOn(view)(regionBox.north, regionBox.west)
