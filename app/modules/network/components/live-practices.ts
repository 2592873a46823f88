// In the browser alone, loaded with the map.
import type { Marker } from 'leaflet'
import { leaflet, type LeafletMap, openMap } from '~/modules/territory/components/leaflet-map'
import { type Box, isIn } from '~/modules/territory/rules/map-box'
import type { MapGround } from '~/modules/territory/rules/map-ground'
import { type MapView, zoomsBehind } from '../rules/map-view'
import { writeBox } from '../rules/box-address'
import { readSentMap, type SentMap, type SentMark } from '../rules/sent-map'
import { markLook } from './map-mark'
import { markPopup, type PopupWords } from './map-popup'

export type PracticeMapOptions = {
  view: MapView
  ground: MapGround | undefined
  hasFine: boolean
  query: string
  href: (path: string) => string
  isEmbedded: boolean
  words: PopupWords & { map: string; zoomIn: string; zoomOut: string; label: (mark: SentMark) => string }
  onMove: (view: MapView, seen: { box: Box; practices: number; marks: number; isStale: boolean }) => void
}

/** Milliseconds that marks are put on the map before the next frame: a slow telephone stays at hand while they come. */
const slice = 12
/** Part of the view asked around it, so that a short move asks nothing. */
const margin = 0.25
/** Pixels that an arrow key moves the map by, while a mark has the focus. */
const step = 80

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const keyOf = (mark: SentMark): string => `${mark.lat},${mark.lng},${mark.count},${'zoom' in mark ? mark.zoom : ''}`

/** Opens the map with what the server drew; gives what closes it. */
export async function openPracticeMap(element: HTMLElement, options: PracticeMapOptions): Promise<() => void> {
  const { view, words, href } = options
  // The address says the view as it is drawn, so that it is the same on any screen.
  const behind = zoomsBehind({ width: element.clientWidth, height: element.clientHeight })
  const map = await openMap(element, {
    centre: view,
    zoom: view.zoom - behind,
    contours: href('/territoire/contours.json'),
    hasFine: options.hasFine,
    zoomIn: words.zoomIn,
    zoomOut: words.zoomOut,
    ...(options.ground ? { ground: options.ground } : {}),
  })
  element.setAttribute('role', 'application')
  element.setAttribute('aria-label', words.map)
  const shown = new Map<string, Marker>()
  let known: { box: Box; zoom: number; map: SentMap } | null = null
  let asked = new AbortController()

  const update = async () => {
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    const [box, zoom] = [boxOfMap(map), map.getZoom()]
    let isStale = false
    if (!known || known.zoom !== zoom || !holds(known.box, box)) {
      const wide = widened(box)
      try {
        known = { box: wide, zoom, map: await ask(options, wide, zoom, signal) }
      } catch {
        if (signal.aborted) return
        isStale = true
      }
      if (signal.aborted) return
    }
    const marks = known?.map.marks ?? []
    const inView = marks.filter((mark) => isIn(box, { latitude: mark.lat, longitude: mark.lng }))
    const { lat, lng } = map.getCenter()
    options.onMove(
      { zoom: zoom + behind, latitude: lat, longitude: lng },
      { box, practices: inView.reduce((sum, { count }) => sum + count, 0), marks: inView.length, isStale },
    )
    await show(map, shown, known?.map ?? null, options, signal)
  }
  map.on('moveend', () => void update())
  element.addEventListener('keydown', (event) => {
    const [x, y] = arrows[event.key] ?? [0, 0]
    // The map moves by itself when it has the focus; from a mark, the arrows move it too.
    if (event.target === element || (x === 0 && y === 0)) return
    event.preventDefault()
    map.panBy([x * step, y * step], { animate: false })
  })
  await update()
  return () => {
    asked.abort()
    map.remove()
  }
}

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function boxOfMap(map: LeafletMap): Box {
  const bounds = map.getBounds()
  return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() }
}

const holds = (outer: Box, inner: Box): boolean =>
  isIn(outer, { latitude: inner.south, longitude: inner.west }) &&
  isIn(outer, { latitude: inner.north, longitude: inner.east })

/** A hundredth of a degree more or less makes no other address: what was asked before is in the browser's cache. */
function widened({ west, south, east, north }: Box): Box {
  const [x, y] = [(east - west) * margin, (north - south) * margin]
  const grid = Math.max(0.001, 10 ** Math.floor(Math.log10(Math.max(1e-6, east - west)) - 1))
  const down = (degrees: number) => Math.floor(degrees / grid) * grid
  const up = (degrees: number) => Math.ceil(degrees / grid) * grid
  return { west: down(west - x), south: down(south - y), east: up(east + x), north: up(north + y) }
}

async function ask({ query, href }: PracticeMapOptions, box: Box, zoom: number, signal: AbortSignal): Promise<SentMap> {
  const params = new URLSearchParams(query)
  for (const name of ['lat', 'lng', 'page', 'tri']) params.delete(name)
  params.set('z', String(zoom))
  params.set('cadre', writeBox(box))
  const response = await fetch(href(`/reseau/carte.json?${params}`), { signal })
  return readSentMap(await response.json())
}

/** Puts on the map what is not on it yet, in reading order, and takes away what is no more. */
async function show(
  map: LeafletMap,
  shown: Map<string, Marker>,
  sent: SentMap | null,
  options: PracticeMapOptions,
  signal: AbortSignal,
): Promise<void> {
  if (!sent) return
  const wanted = new Map(sent.marks.map((mark) => [keyOf(mark), mark]))
  for (const { name, lat, lng } of sent.towns)
    wanted.set(`town ${name}`, { lat, lng, count: 0, place: name, practices: [] })
  let since = performance.now()
  /** Lets the browser draw where this was long; gives whether the map was moved again meanwhile. */
  const isOver = async () => {
    if (performance.now() - since < slice) return signal.aborted
    await nextFrame()
    since = performance.now()
    return signal.aborted
  }
  for (const [key, marker] of shown)
    if (!wanted.has(key)) {
      if (await isOver()) return
      if (marker.getElement() === document.activeElement) map.getContainer().focus({ preventScroll: true })
      marker.remove()
      shown.delete(key)
    }
  // The order of the page is the order of the keyboard; what stands in its place is left alone.
  let place: Element | null | undefined
  for (const [key, mark] of wanted) {
    if (await isOver()) return
    const marker =
      shown.get(key) ?? (key.startsWith('town ') ? townMarker(map, mark) : practiceMarker(map, mark, options))
    shown.set(key, marker)
    const element = marker.getElement()
    if (!element) continue
    if (place === undefined) place = element.parentElement?.firstElementChild
    if (element === place) place = element.nextElementSibling
    else if (element !== document.activeElement) element.parentElement?.insertBefore(element, place ?? null)
  }
}

const townMarker = (map: LeafletMap, { lat, lng, place }: SentMark): Marker => {
  const name = document.createElement('span')
  name.className = 'live-town'
  name.textContent = place
  const icon = leaflet.divIcon({ className: 'live-town-place', html: name, iconSize: [0, 0] })
  const marker = leaflet.marker([lat, lng], { icon, interactive: false, keyboard: false, zIndexOffset: -10_000 })
  marker.addTo(map).getElement()?.setAttribute('aria-hidden', 'true')
  return marker
}

function practiceMarker(map: LeafletMap, mark: SentMark, options: PracticeMapOptions): Marker {
  const { kind, radius, text } = markLook(mark)
  const half = radius + 3
  const marker = leaflet.marker([mark.lat, mark.lng], {
    keyboard: true,
    riseOnHover: true,
    icon: leaflet.divIcon({
      className: 'live-mark',
      iconSize: [half * 2, half * 2],
      html: `<svg viewBox="${-half} ${-half} ${half * 2} ${half * 2}" aria-hidden="true"><g class="map-mark map-mark-${kind}"><circle class="map-mark-shape" r="${radius}"/>${
        kind === 'site' ? `<circle class="map-mark-ring" r="${radius - 4}"/>` : ''
      }<text text-anchor="middle" dy="0.35em">${text}</text></g></svg>`,
    }),
  })
  const act = () => {
    if ('zoom' in mark) {
      map.getContainer().focus({ preventScroll: true })
      map.setView([mark.lat, mark.lng], Math.max(mark.zoom, map.getZoom() + 1))
    } else openPopup(map, marker, mark, options)
  }
  marker.on('click', act).addTo(map)
  const element = marker.getElement()
  element?.setAttribute('aria-label', options.words.label(mark))
  element?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    act()
  })
  return marker
}

function openPopup(map: LeafletMap, marker: Marker, mark: SentMark, options: PracticeMapOptions): void {
  const content = markPopup(mark, options)
  const popup = leaflet.popup({ maxWidth: 300, minWidth: 180, autoPanPadding: [12, 12] })
  popup.setLatLng(marker.getLatLng()).setContent(content).openOn(map)
  content.querySelector('a')?.focus()
  content.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') map.closePopup(popup)
  })
  // The keyboard goes back to where it was.
  popup.on('remove', () => marker.getElement()?.focus({ preventScroll: true }))
}
