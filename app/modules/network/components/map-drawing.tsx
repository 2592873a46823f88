import { useId, type ReactNode } from 'react'
import { formatNumber } from '~/platform/i18n/format'
import { useHref, useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { practicesMapMessages } from '../messages/practices-map'
import { drawingSize, type MapView, moved, regionView, within, zooms } from '../rules/map-view'
import type { SentMap, SentMark } from '../rules/sent-map'
import { type DrawnArea, groundOffset, placeOn } from './map-ground'
import { markLook } from './map-mark'
import { markHref, viewHref } from './map-links'

export type MapDrawingProps = {
  view: MapView
  map: SentMap
  ground: readonly DrawnArea[]
  /** Of groupings of communes, or of communes. */
  fine?: readonly DrawnArea[]
  /** The contour of the territory that the filter names. */
  wanted?: readonly DrawnArea[]
  /** The filters of the page, as its address has them ('?theme=mobility'); the view is added. */
  query: string
  /** '/reseau/carte', or the page to put in another site. */
  path: string
  /** Where the marks lead: another window, from within another site. */
  target?: string
  credit?: ReactNode
}

/** The map as the server draws it: clusters, dots and the buttons around are links, so that it works without scripts. */
export function MapDrawing({
  view,
  map,
  ground,
  fine = [],
  wanted = [],
  query,
  path,
  target,
  credit,
}: MapDrawingProps) {
  const id = useId()
  const locale = useLocale()
  const href = useHref()
  const words = useMessages(practicesMapMessages)
  const at = placeOn(view)
  const offset = groundOffset(view)
  const isWhole = view.zoom <= regionView.zoom
  const to = (next: MapView) => viewHref(path, query, next)
  const count = words.count(map.shown, formatNumber(map.shown, locale))
  return (
    <figure className="map-drawing">
      <svg
        viewBox={`0 0 ${drawingSize.width} ${drawingSize.height}`}
        role="group"
        aria-labelledby={`${id}t`}
        aria-describedby={`${id}d`}
      >
        <title id={`${id}t`}>{words.title}</title>
        <desc id={`${id}d`}>{words.description(count, isWhole ? words.wholeRegion : words.part)}</desc>
        <g aria-hidden="true" transform={`translate(${offset.x} ${offset.y})`}>
          {ground.map(({ code, d }) => (
            <path key={code} className="map-area" d={d} />
          ))}
          {fine.map(({ code, d }) => (
            <path key={code} className="map-fine" d={d} />
          ))}
          {wanted.map(({ code, d }) => (
            <path key={code} className="map-wanted" d={d} />
          ))}
        </g>
        <g aria-hidden="true">
          {map.towns.map(({ name, lat, lng }) => (
            <Town key={name} name={name} {...at(lat, lng)} />
          ))}
        </g>
        {map.marks.map((mark) => (
          <a
            key={`${mark.lat},${mark.lng}`}
            href={href(markHref(mark, path, query))}
            aria-label={labelOf(mark)}
            {...(target && 'practices' in mark ? { target } : {})}
          >
            <Mark mark={mark} {...at(mark.lat, mark.lng)} />
          </a>
        ))}
      </svg>
      <nav className="map-moves" aria-label={words.move}>
        <ul>
          {(
            [
              ['zoom-in', words.zoomIn, within({ ...view, zoom: view.zoom + 1 }), view.zoom < zooms.most],
              ['zoom-out', words.zoomOut, within({ ...view, zoom: view.zoom - 1 }), view.zoom > zooms.least],
              ['north', words.north, moved(view, drawingSize, 0, -0.4), true],
              ['south', words.south, moved(view, drawingSize, 0, 0.4), true],
              ['west', words.west, moved(view, drawingSize, -0.4, 0), true],
              ['east', words.east, moved(view, drawingSize, 0.4, 0), true],
              ['whole', words.whole, regionView, true],
            ] as const
          ).map(([name, label, next, isPossible]) => (
            <li key={name} className={`map-move map-move-${name}`}>
              {isPossible ? (
                <Anchor href={to(next)} title={label}>
                  <span className="visually-hidden">{label}</span>
                </Anchor>
              ) : null}
            </li>
          ))}
        </ul>
      </nav>
      {credit ? <figcaption className="map-credit">{credit}</figcaption> : null}
    </figure>
  )

  function labelOf(mark: SentMark): string {
    const said = formatNumber(mark.count, locale)
    if ('zoom' in mark) return words.cluster(said, mark.place)
    const [only] = mark.practices
    return mark.count === 1 && only ? only.title : words.site(said, mark.place)
  }
}

const Town = ({ name, x, y }: { name: string; x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <g className="map-town">
      <circle r={2.5} />
      <text y={-6} textAnchor="middle">
        {name}
      </text>
    </g>
  </g>
)

/** A dot, a ring of those of one place, or the full circle of a cluster: told by shape first. */
function Mark({ mark, x, y }: { mark: SentMark; x: number; y: number }) {
  const { radius, kind, text } = markLook(mark)
  return (
    <g transform={`translate(${x} ${y})`}>
      <g className={`map-mark map-mark-${kind}`}>
        <circle className="map-hit" r={Math.max(22, radius)} />
        <circle className="map-mark-shape" r={radius} />
        {kind === 'site' ? <circle className="map-mark-ring" r={radius - 4} /> : null}
        {text ? (
          <text textAnchor="middle" dy="0.35em" aria-hidden="true">
            {text}
          </text>
        ) : null}
      </g>
    </g>
  )
}
