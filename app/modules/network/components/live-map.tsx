import { useEffect, useRef, useState } from 'react'
import type { MapGround } from '~/modules/territory/rules/map-ground'
import { formatNumber } from '~/platform/i18n/format'
import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { Button } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { sayPeriod } from '../messages/loose-date'
import { practicesMapMessages } from '../messages/practices-map'
import { boxOf, drawingSize, type MapView } from '../rules/map-view'
import type { SentMark } from '../rules/sent-map'
import { listHref, viewHref } from './map-links'

export type LiveMapProps = {
  view: MapView
  /** Of the filter, in the view that the server has drawn. */
  shown: number
  marks: number
  /** The filters of the page, as its address has them. */
  query: string
  path: string
  ground: MapGround | null
  /** True where the contours of groupings of communes and of communes were imported. */
  hasFine: boolean
  /** Within another site: practices open in a window of their own, and the address is nobody's. */
  isEmbedded?: boolean
}

type Shown = { box: ReturnType<typeof boxOf>; practices: number; marks: number; isStale: boolean }

/**
 * The same map with scripts: moved by pointer, by touch or by keys, its marks asked of the portal for what is in view.
 * It takes the place of the drawing, which stays for paper; what it shows is said, and the list of it is a link away.
 */
export function LiveMap({ view, shown, marks, query, path, ground, hasFine, isEmbedded = false }: LiveMapProps) {
  const locale = useLocale()
  const href = useHref()
  const words = useMessages(practicesMapMessages)
  const element = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [now, setNow] = useState<Shown>({ box: boxOf(view, drawingSize), practices: shown, marks, isStale: false })

  useEffect(() => {
    let close = () => {}
    let isGone = false
    const open = async () => {
      const place = element.current
      if (!place) return
      place.hidden = false
      const { openPracticeMap } = await import('./live-practices')
      if (isGone) return
      const label = (mark: SentMark) =>
        'zoom' in mark
          ? words.cluster(formatNumber(mark.count, locale), mark.place)
          : mark.count === 1
            ? (mark.practices[0]?.title ?? mark.place)
            : words.site(formatNumber(mark.count, locale), mark.place)
      close = await openPracticeMap(place, {
        view,
        ground: ground ?? undefined,
        hasFine,
        query,
        href,
        isEmbedded,
        words: {
          map: words.title,
          zoomIn: words.zoomIn,
          zoomOut: words.zoomOut,
          label,
          all: (count) => words.allHere(formatNumber(count, locale)),
          when: (date) => (date === null ? '' : sayPeriod(date, null, locale)),
        },
        onMove: (moved, seen) => {
          setNow(seen)
          if (!isEmbedded) history.replaceState(null, '', href(viewHref(path, query, moved)))
        },
      })
      place.closest('.practice-map')?.classList.add('is-live')
      setOpen(true)
    }
    open().catch(() => {
      // The drawing stays: it needs nothing.
      if (element.current) element.current.hidden = true
    })
    return () => {
      isGone = true
      close()
    }
    // Opened once: its view is then the reader's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const count = words.count(now.practices, formatNumber(now.practices, locale))
  return (
    <div className="live-map-part">
      <div ref={element} className="live-map" hidden />
      <p className="map-status" role="status">
        {now.isStale
          ? words.failed
          : isOpen && now.marks > 0
            ? words.status(count, words.marks(now.marks, formatNumber(now.marks, locale)))
            : words.shown(count)}
      </p>
      <p className="map-ways">
        <Anchor href={listHref(query, now.box)} {...(isEmbedded ? { target: '_blank' } : {})}>
          {words.asList}
        </Anchor>
      </p>
      {isOpen && !isEmbedded ? <NearMe query={query} path={path} /> : null}
    </div>
  )
}

/** Asks the browser where one is, once, and shows the map around there: rounded to a kilometre, kept by nobody. */
function NearMe({ query, path }: { query: string; path: string }) {
  const href = useHref()
  const words = useMessages(practicesMapMessages)
  const [state, setState] = useState<'ready' | 'asked' | 'failed'>('ready')
  if (!('geolocation' in navigator)) return null
  const go = ({ coords }: GeolocationPosition) => {
    const params = new URLSearchParams(query)
    for (const name of ['cadre', 'z', 'lat', 'lng', 'page']) params.delete(name)
    params.set('pres', `${coords.latitude.toFixed(2)}, ${coords.longitude.toFixed(2)}`)
    location.assign(href(`${path}?${params}`))
  }
  return (
    <div className="map-near-me no-print">
      <Button
        type="button"
        kind="secondary"
        busy={state === 'asked'}
        onClick={() => {
          setState('asked')
          navigator.geolocation.getCurrentPosition(go, () => setState('failed'), {
            timeout: 10_000,
            maximumAge: 60_000,
          })
        }}
      >
        {words.nearMe}
      </Button>
      <p className="soft" role="status">
        {state === 'failed' ? words.nearMeFailed : words.nearMeNote}
      </p>
    </div>
  )
}
