// In the browser alone, and only where a map is opened: loaded by `import()`.
import type { FeatureCollection } from 'geojson'
import * as leaflet from 'leaflet'
import './leaflet-map.css'
import type { Point } from '../rules/given-place'
import { fineContours, mapZooms, shownBox } from '../rules/map-box'
import type { MapGround } from '../rules/map-ground'

export { leaflet }
export type LeafletMap = leaflet.Map

const isContours = (answer: unknown): answer is FeatureCollection =>
  typeof answer === 'object' && answer !== null && Array.isArray(Reflect.get(answer, 'features'))

const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

export type MapOptions = {
  centre: Point
  zoom: number
  /** Address of the contours that are drawn under everything. */
  contours: string
  /** True where the contours of smaller places were imported: a near view asks for them. */
  hasFine?: boolean
  /** What the operator put under the contours, if anything. */
  ground?: MapGround
  /** Words of the buttons that zoom. */
  zoomIn?: string
  zoomOut?: string
}

/**
 * A Leaflet map on the portal's own ground: the contours of the région, asked of the portal. Nothing comes from
 * elsewhere unless the operator has named a server of tiles. Resolves once the ground is there.
 */
export async function openMap(element: HTMLElement, options: MapOptions): Promise<LeafletMap> {
  const still = reducedMotion()
  const map = leaflet.map(element, {
    center: [options.centre.latitude, options.centre.longitude],
    zoom: options.zoom,
    minZoom: mapZooms.least,
    maxZoom: mapZooms.most,
    maxBounds: [
      [shownBox.south, shownBox.west],
      [shownBox.north, shownBox.east],
    ],
    zoomControl: false,
    attributionControl: true,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  })
  map.attributionControl.setPrefix(false)
  leaflet.control.zoom({ zoomInTitle: options.zoomIn ?? '+', zoomOutTitle: options.zoomOut ?? '−' }).addTo(map)
  element.classList.toggle('has-tiles', options.ground !== undefined)
  await layGround(map, options.ground)
  const departements = await drawContours(map, options.contours, 'map-ground')
  if (options.hasFine && departements) drawFineContours(map, options.contours, departements)
  return map
}

async function layGround(map: LeafletMap, ground: MapGround | undefined): Promise<void> {
  if (!ground) return
  if (ground.kind === 'tiles') {
    leaflet.tileLayer(ground.url, { attribution: ground.attribution, maxZoom: mapZooms.most }).addTo(map)
    return
  }
  const { PMTiles, leafletRasterLayer } = await import('pmtiles')
  const layer: unknown = leafletRasterLayer(new PMTiles(ground.url), { attribution: ground.attribution })
  if (layer instanceof leaflet.Layer) layer.addTo(map)
}

/** Draws contours under the marks; they are no target of the pointer nor of the keyboard. */
export async function drawContours(
  map: LeafletMap,
  address: string,
  className: string,
): Promise<leaflet.GeoJSON | null> {
  try {
    const response = await fetch(address)
    const contours: unknown = await response.json()
    if (!isContours(contours)) return null
    const layer = leaflet.geoJSON(contours, { interactive: false, style: { className } })
    // The map may have been closed while its ground was asked.
    if (map.getPane('overlayPane')) layer.addTo(map)
    return layer
  } catch {
    // Without its ground the map still shows what it is for.
    return null
  }
}

/** From near, draws the groupings of communes, then the communes, of the départements in view, each asked for once. */
function drawFineContours(map: LeafletMap, address: string, departements: leaflet.GeoJSON): void {
  const layers = new Map<string, Promise<leaflet.GeoJSON | null>>()
  const draw = async () => {
    const zoom = map.getZoom()
    const wanted = zoom >= fineContours.commune ? 'commune' : zoom >= fineContours.epci ? 'epci' : null
    const inView: string[] = []
    departements.eachLayer((layer) => {
      if (!(layer instanceof leaflet.Polygon) || !layer.getBounds().intersects(map.getBounds())) return
      const code: unknown = layer.feature?.properties?.['code']
      if (wanted && typeof code === 'string') inView.push(`niveau=${wanted}&dans=${code.replace(':', '-')}`)
    })
    for (const query of inView)
      if (!layers.has(query)) layers.set(query, drawContours(map, `${address}?${query}`, 'map-ground-fine'))
    for (const [query, drawn] of layers) {
      const layer = await drawn
      if (inView.includes(query)) layer?.addTo(map)
      else layer?.remove()
    }
  }
  map.on('moveend', () => void draw())
  void draw()
}
