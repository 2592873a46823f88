import { useHref } from '~/platform/i18n/react'
import { placeLabels } from '~/ui/label-placement'
import type { MapContour } from '~/ui/region-map'

export type TourStop = { name: string; x: number; y: number; href: string }

/**
 * The tour as it was travelled: a line through its stops in their order, each with its number. Drawn twice, for a phone and
 * for a desk, as the other maps are (ui/region-map); the list of stops stands beside it on the page.
 */
export function TourMap({
  title,
  description,
  size,
  contours,
  stops,
}: {
  title: string
  description: string
  size: { width: number; height: number }
  contours: readonly MapContour[]
  stops: readonly TourStop[]
}) {
  const units = Math.max(size.width, size.height * 0.9)
  const line = stops.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  return (
    <figure className="map tour-map">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-labelledby="tour-map-t tour-map-d">
        <title id="tour-map-t">{title}</title>
        <desc id="tour-map-d">{description}</desc>
        <g aria-hidden="true">
          {contours.map(({ code, d }) => (
            <path key={code} className="map-area" d={d} />
          ))}
          <path className="tour-line" d={line} />
        </g>
        <Stops className="map-narrow" stops={stops} size={size} type={units / 22} />
        <Stops className="map-wide" stops={stops} size={size} type={units / 42} />
      </svg>
    </figure>
  )
}

function Stops({
  className,
  stops,
  size,
  type,
}: {
  className: string
  stops: readonly TourStop[]
  size: { width: number; height: number }
  type: number
}) {
  const href = useHref()
  const radius = type * 0.72
  const drawn = stops.map(({ name, x, y }) => ({ label: name, x, y, radius }))
  const placements = placeLabels(drawn, { ...size, size: type })
  return (
    <g className={className} fontSize={round(type)}>
      {stops.map(({ name, x, y, href: to }, index) => {
        const place = placements[index]
        return (
          <a key={name} href={href(to)} aria-label={name}>
            <circle className="map-hit" cx={x} cy={y} r={round(type * 0.95)} />
            <circle className="tour-stop" cx={round(x)} cy={round(y)} r={round(radius)} />
            {place ? (
              <text
                className="map-label"
                x={round(place.x)}
                y={round(place.y)}
                textAnchor={place.anchor}
                aria-hidden="true"
              >
                {name}
              </text>
            ) : null}
          </a>
        )
      })}
      {/* The numbers stand apart: they are the order, which the list says, and no part of a link's name. */}
      <g className="tour-numbers" fontSize={round(type * 0.82)} aria-hidden="true">
        {stops.map(({ name, x, y }, index) => (
          <text key={name} className="tour-number" x={round(x)} y={round(y + type * 0.29)} textAnchor="middle">
            {index + 1}
          </text>
        ))}
      </g>
    </g>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
