import { type Box, mapZooms, regionBox, shownBox } from '~/modules/territory/rules/map-box'

/** What part of the world a map shows: Web Mercator, as Leaflet counts its zooms (256 pixels for the earth at 0). */
export type MapView = Readonly<{ zoom: number; latitude: number; longitude: number }>
export type Size = Readonly<{ width: number; height: number }>
export type Pixel = Readonly<{ x: number; y: number }>

export const zooms = { ...mapZooms, region: 8 } as const

/** The drawing without scripts, in its own units; it shrinks with the page. */
export const drawingSize: Size = { width: 640, height: 720 }

const worldSize = (zoom: number): number => 256 * 2 ** zoom

/** Pixels of the whole earth at this zoom, from its north-west corner. */
export function toPixel(latitude: number, longitude: number, zoom: number): Pixel {
  const size = worldSize(zoom)
  const sine = Math.sin((Math.min(85, Math.max(-85, latitude)) * Math.PI) / 180)
  return {
    x: ((longitude + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  }
}

export function toDegrees({ x, y }: Pixel, zoom: number): { latitude: number; longitude: number } {
  const size = worldSize(zoom)
  const n = Math.PI * (1 - (2 * y) / size)
  return { longitude: (x / size) * 360 - 180, latitude: (Math.atan(Math.sinh(n)) * 180) / Math.PI }
}

/** What a view of this size holds. */
export function boxOf({ zoom, latitude, longitude }: MapView, { width, height }: Size): Box {
  const { x, y } = toPixel(latitude, longitude, zoom)
  const northWest = toDegrees({ x: x - width / 2, y: y - height / 2 }, zoom)
  const southEast = toDegrees({ x: x + width / 2, y: y + height / 2 }, zoom)
  return { west: northWest.longitude, north: northWest.latitude, east: southEast.longitude, south: southEast.latitude }
}

/** The closest view of this size that holds a box, no closer than `closest`. */
export function viewOf(box: Box, { width, height }: Size, closest: number = zooms.most): MapView {
  let zoom: number = closest
  for (; zoom > zooms.least; zoom -= 1) {
    const [a, b] = [toPixel(box.north, box.west, zoom), toPixel(box.south, box.east, zoom)]
    if (b.x - a.x <= width && b.y - a.y <= height) break
  }
  const [a, b] = [toPixel(box.north, box.west, zoom), toPixel(box.south, box.east, zoom)]
  return within({ zoom, ...toDegrees({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, zoom) })
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** A view whose middle is on the shown part of the world, at a zoom that there is. */
export const within = ({ zoom, latitude, longitude }: MapView): MapView => ({
  zoom: clamp(Math.round(zoom), zooms.least, zooms.most),
  latitude: clamp(latitude, shownBox.south, shownBox.north),
  longitude: clamp(longitude, shownBox.west, shownBox.east),
})

/** The whole région. */
export const regionView: MapView = viewOf(regionBox, drawingSize, zooms.region)

/** The view that an address names (z, lat, lng); null where it names none. */
export function readView(params: URLSearchParams): MapView | null {
  const [zoom, latitude, longitude] = ['z', 'lat', 'lng'].map((name) => {
    const text = params.get(name)
    return text !== null && /^-?\d{1,3}(\.\d{1,8})?$/.test(text) ? Number(text) : NaN
  })
  if (zoom === undefined || latitude === undefined || longitude === undefined) return null
  return [zoom, latitude, longitude].every(Number.isFinite) ? within({ zoom, latitude, longitude }) : null
}

/** Adds the view to an address's query; the usual one says nothing. */
export function withView(params: URLSearchParams, view: MapView): URLSearchParams {
  if (view.zoom === regionView.zoom && view.latitude === regionView.latitude && view.longitude === regionView.longitude)
    return params
  params.set('z', String(view.zoom))
  params.set('lat', view.latitude.toFixed(4))
  params.set('lng', view.longitude.toFixed(4))
  return params
}

/** How many zooms further out a map of this size shows what the drawing shows: 1 on a telephone, 0 at the drawing's own size. */
export const zoomsBehind = ({ width, height }: Size): number =>
  Math.round(Math.log2(Math.max(drawingSize.width / Math.max(80, width), drawingSize.height / Math.max(80, height))))

/** The view moved by a part of its size: (0, -1) is north. */
export function moved(view: MapView, { width, height }: Size, x: number, y: number): MapView {
  const at = toPixel(view.latitude, view.longitude, view.zoom)
  return within({ zoom: view.zoom, ...toDegrees({ x: at.x + x * width, y: at.y + y * height }, view.zoom) })
}
