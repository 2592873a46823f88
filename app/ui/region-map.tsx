import { type ReactNode, useId } from 'react'
import { useHref, useMessages } from '~/platform/i18n/react'
import { placeLabels } from './label-placement'
import { Anchor } from './link'
import { uiMessages } from './messages'

export type MapContour = { code: string; name: string; /** SVG path, from `geometryToPath`. */ d: string }
export type MapPoint = {
  name: string
  x: number
  y: number
  href?: string
  /** 'place' large, 'minor' small, 'call' poppy (late, awaited), 'met' vine, 'quiet' grey. */
  kind?: 'place' | 'minor' | 'call' | 'met' | 'quiet'
  /** Written on the map where there is room; `name` when left out, nothing when null. */
  label?: string | null
  /** Added to the list: '3 labels'. */
  note?: ReactNode
}
export type MapShade = {
  /** 0 to 1. */ share: number
  /** What the shade stands for: '12 labels'. */ said: string
  href?: string
}
/** The name of a contour, written in its middle. */
export type AreaLabel = { name: string; x: number; y: number }
export type RegionMapProps = {
  title: string
  description?: string
  /** Of the drawing in which contours and points are given. */
  size: { width: number; height: number }
  contours: readonly MapContour[]
  points: readonly MapPoint[]
  shading?: Readonly<Record<string, MapShade>>
  areaLabels?: readonly AreaLabel[]
  credit?: ReactNode
  /** False where the page itself gives the list; 'open' where it is read with the map. */
  list?: boolean | 'open'
}

/**
 * The territory, which is the portal's picture. Labels are laid out twice, for a phone and for a desk, since a drawing that
 * shrinks takes its type with it; the style sheet shows one of the two. Meant for a few hundred points.
 */
export function RegionMap({
  title,
  description,
  size,
  contours,
  points,
  shading = {},
  areaLabels = [],
  credit,
  list = true,
}: RegionMapProps) {
  const id = useId()
  const linked = points.some((point) => point.href)
  const maxUnits = Math.max(size.width, size.height * 0.9)
  return (
    <figure className="map">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role={linked ? 'group' : 'img'}
        aria-labelledby={`${id}t`}
        aria-describedby={description ? `${id}d` : undefined}
      >
        <title id={`${id}t`}>{title}</title>
        {description ? <desc id={`${id}d`}>{description}</desc> : null}
        <g aria-hidden="true">
          {contours.map(({ code, d }) => (
            <path key={code} className="map-area" d={d} />
          ))}
          {contours.map(({ code, d }) => {
            const shade = shading[code]
            return shade ? (
              <path
                key={code}
                className="map-shade"
                d={d}
                fillOpacity={Math.round(Math.min(1, Math.max(0, shade.share)) * 50) / 100}
              />
            ) : null
          })}
        </g>
        <MapPoints className="map-narrow" points={points} size={size} type={maxUnits / 22} />
        <MapPoints className="map-wide" points={points} size={size} type={maxUnits / 39} />
        {areaLabels.length > 0 ? (
          <>
            <AreaLabels className="map-narrow" labels={areaLabels} type={maxUnits / 24} />
            <AreaLabels className="map-wide" labels={areaLabels} type={maxUnits / 34} />
          </>
        ) : null}
      </svg>
      {list ? <MapList contours={contours} points={points} shading={shading} isOpen={list === 'open'} /> : null}
      {credit ? <figcaption className="map-credit">{credit}</figcaption> : null}
    </figure>
  )
}

function AreaLabels({ className, labels, type }: { className: string; labels: readonly AreaLabel[]; type: number }) {
  return (
    <g className={className} fontSize={round(type)} aria-hidden="true">
      {labels.map(({ name, x, y }) => (
        <text key={name} className="map-label" x={round(x)} y={round(y)} textAnchor="middle">
          {name}
        </text>
      ))}
    </g>
  )
}

function MapPoints({
  className,
  points,
  size,
  type,
}: Pick<RegionMapProps, 'points' | 'size'> & { className: string; type: number }) {
  const href = useHref()
  const radius = (kind: MapPoint['kind']) =>
    type * (kind === undefined || kind === 'place' ? 0.46 : kind === 'call' ? 0.38 : 0.32)
  const drawn = points.map((point) => ({
    point,
    label: point.label === null ? '' : (point.label ?? point.name),
    radius: radius(point.kind),
    x: point.x,
    y: point.y,
  }))
  const placements = placeLabels(drawn, { ...size, size: type })
  return (
    <g className={className} fontSize={round(type)}>
      {drawn.map(({ point, label, radius: r, x, y }, index) => {
        const place = placements[index]
        const body = (
          <>
            {point.href ? <circle className="map-hit" cx={x} cy={y} r={round(type * 0.9)} /> : null}
            <circle className={`map-point map-point-${point.kind ?? 'place'}`} cx={x} cy={y} r={round(r)} />
            {place ? (
              <text
                className="map-label"
                x={round(place.x)}
                y={round(place.y)}
                textAnchor={place.anchor}
                aria-hidden="true"
              >
                {label}
              </text>
            ) : null}
          </>
        )
        return point.href ? (
          <a key={`${point.name}${index}`} href={href(point.href)} aria-label={point.name}>
            {body}
          </a>
        ) : (
          <g key={`${point.name}${index}`}>{body}</g>
        )
      })}
    </g>
  )
}

function MapList({
  contours,
  points,
  shading,
  isOpen,
}: Required<Pick<RegionMapProps, 'contours' | 'points' | 'shading'>> & { isOpen: boolean }) {
  const messages = useMessages(uiMessages)
  const shaded = contours.flatMap(({ code, name }) => {
    const shade = shading[code]
    return shade ? [{ code, name, ...shade }] : []
  })
  return (
    <details className="map-list" open={isOpen}>
      <summary>{messages.mapList}</summary>
      <ul>
        {shaded.map(({ code, name, said, href }) => (
          <li key={code}>
            {href ? <Anchor href={href}>{name}</Anchor> : name} <span className="soft">{said}</span>
          </li>
        ))}
        {points.map(({ name, href, note }, index) => (
          <li key={`${name}${index}`}>
            {href ? <Anchor href={href}>{name}</Anchor> : name} {note ? <span className="soft">{note}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
