import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Figures } from '~/ui/figures'
import { publicWorkshopMessages } from '../messages/public'
import { type Destination, destinations, tourTotals } from '../rules/tour-totals'

const perRow = 25
const [side, step] = [8, 10]

/** So many squares, one a proposal, in rows of twenty-five. */
function Squares({ count, destination }: { count: number; destination: Destination }) {
  const rows = Math.ceil(count / perRow)
  let d = ''
  for (let index = 0; index < count; index += 1)
    d += `M${(index % perRow) * step + 1} ${Math.floor(index / perRow) * step + 1}h${side}v${side}h-${side}z`
  return (
    <svg
      className={`tour-squares tour-squares-${destination}`}
      viewBox={`0 0 ${perRow * step} ${rows * step}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={d} />
    </svg>
  )
}

/** What is known of the tour of 2017: three figures, and where its proposals went, square by square. */
export function TourFigures() {
  const { tour } = useMessages(publicWorkshopMessages)
  return (
    <Figures
      items={[
        { value: tourTotals.people, unit: tour.people },
        { value: tourTotals.structures, unit: tour.structures },
        { value: tourTotals.proposals, unit: tour.proposals },
      ]}
    />
  )
}

export function TourDestinations() {
  const { tour } = useMessages(publicWorkshopMessages)
  const locale = useLocale()
  return (
    <ul className="tour-destinations">
      {destinations.map((destination) => (
        <li key={destination}>
          <Squares count={tourTotals.byDestination[destination]} destination={destination} />
          <p>
            <strong>{formatNumber(tourTotals.byDestination[destination], locale)}</strong>{' '}
            {tour.destination[destination]}
          </p>
        </li>
      ))}
    </ul>
  )
}
