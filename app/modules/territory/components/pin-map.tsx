import type { Marker } from 'leaflet'
import { useEffect, useId, useRef, useState } from 'react'
import { useHref, useMessages } from '~/platform/i18n/react'
import { placeFieldMessages } from '../messages/place-field'
import { type Point, writePoint } from '../rules/given-place'
import type { LeafletMap } from './leaflet-map'

/** Where the pin stands before anything is known: the middle of the région. */
const middle: Point = { latitude: 47.48, longitude: 1.69 }

/** Pixels that an arrow key moves the pin by; with Shift, ten times as far. */
const step = 2

/** The map on which one puts a pin: by pointer, by touch, or by the arrow keys once the pin has the focus. */
export function PinMap({
  point,
  centre,
  onMove,
}: {
  point: Point | null
  /** Of the commune chosen, where no pin is put yet. */
  centre: Point | null
  onMove: (point: Point) => void
}) {
  const id = useId()
  const messages = useMessages(placeFieldMessages)
  const href = useHref()
  const element = useRef<HTMLDivElement>(null)
  const shown = useRef<{ map: LeafletMap; pin: Marker } | null>(null)
  const tell = useRef(onMove)
  tell.current = onMove
  const [said, setSaid] = useState('')
  const wanted = point ?? centre
  const start = useRef({ at: wanted ?? middle, zoom: wanted ? 13 : 8 })

  useEffect(() => {
    let isGone = false
    const open = async () => {
      const { leaflet, openMap } = await import('./leaflet-map')
      if (isGone || !element.current) return
      const { at, zoom } = start.current
      const map = await openMap(element.current, { centre: at, zoom, contours: href('/territoire/contours.json') })
      const pin = leaflet
        .marker([at.latitude, at.longitude], {
          draggable: true,
          keyboard: true,
          title: messages.pin,
          alt: messages.pin,
          icon: leaflet.divIcon({ className: 'map-pin', iconSize: [30, 40], iconAnchor: [15, 38] }),
        })
        .addTo(map)
      const moved = () => {
        const { lat, lng } = pin.getLatLng()
        const now = { latitude: lat, longitude: lng }
        tell.current(now)
        setSaid(messages.moved(writePoint(now)))
      }
      pin.on('dragend', moved)
      map.on('click', ({ latlng }) => {
        pin.setLatLng(latlng)
        moved()
      })
      pin.getElement()?.addEventListener('keydown', (event) => {
        const [x, y] = arrows[event.key] ?? [0, 0]
        if (x === 0 && y === 0) return
        event.preventDefault()
        event.stopPropagation()
        const by = event.shiftKey ? step * 10 : step
        const at = map.latLngToContainerPoint(pin.getLatLng()).add([x * by, y * by])
        pin.setLatLng(map.containerPointToLatLng(at))
        map.panInside(pin.getLatLng(), { padding: [40, 40], animate: false })
        moved()
      })
      shown.current = { map, pin }
    }
    void open()
    return () => {
      isGone = true
      shown.current?.map.remove()
      shown.current = null
    }
    // Opened once: what changes later is handed to the map below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const [latitude, longitude] = [wanted?.latitude, wanted?.longitude]
  useEffect(() => {
    if (!shown.current || latitude === undefined || longitude === undefined) return
    const { map, pin } = shown.current
    const { lat, lng } = pin.getLatLng()
    if (Math.abs(lat - latitude) < 1e-5 && Math.abs(lng - longitude) < 1e-5) return
    pin.setLatLng([latitude, longitude])
    map.setView([latitude, longitude], Math.max(map.getZoom(), 12), { animate: false })
  }, [latitude, longitude])

  return (
    <div role="group" aria-label={messages.map} aria-describedby={`${id}aide`}>
      <p className="field-hint" id={`${id}aide`}>
        {messages.mapHelp}
      </p>
      <div ref={element} className="pin-map" />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
