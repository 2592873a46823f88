import { useMessages } from '~/platform/i18n/react'
import { practicesMapMessages } from '../messages/practices-map'

/** What the shapes of the map mean; none is told from another by colour alone. */
export function MapLegend() {
  const words = useMessages(practicesMapMessages)
  return (
    <div className="map-legend">
      <h2 className="map-legend-title">{words.legend}</h2>
      <ul>
        <li>
          <Sample kind="cluster" text="24" />
          {words.legendCluster}
        </li>
        <li>
          <Sample kind="site" text="3" />
          {words.legendSite}
        </li>
        <li>
          <Sample kind="one" />
          {words.legendOne}
        </li>
      </ul>
      <p>{words.precision}</p>
      <p className="map-keys">{words.keys}</p>
    </div>
  )
}

const Sample = ({ kind, text }: { kind: 'one' | 'site' | 'cluster'; text?: string }) => (
  <svg viewBox="-20 -20 40 40" width="40" height="40" aria-hidden="true" className="map-sample">
    <g className={`map-mark map-mark-${kind}`}>
      <circle className="map-mark-shape" r={kind === 'one' ? 9 : 17} />
      {kind === 'site' ? <circle className="map-mark-ring" r={13} /> : null}
      {text ? (
        <text textAnchor="middle" dy="0.35em">
          {text}
        </text>
      ) : null}
    </g>
  </svg>
)
