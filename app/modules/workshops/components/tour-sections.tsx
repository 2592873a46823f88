import type { EventView } from '~/modules/events/rules/event-view'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import type { MapContour } from '~/ui/region-map'
import { Prose, Section } from '~/ui/section'
import { publicWorkshopMessages } from '../messages/public'
import { workshopPath } from '../rules/workshop-paths'
import { TourMap, type TourStop } from './tour-map'
import { TourDestinations, TourFigures } from './tour-results'

type Props = {
  workshops: readonly { id: string; event: EventView }[]
  debate: { slug: string }
  map: {
    size: { width: number; height: number }
    contours: readonly MapContour[]
    imported: boolean
    points: readonly TourStop[]
  }
}

/** The tour of 2017: its figures, its way through the région, its stops in their order, and where its proposals went. */
export function TourSections({ workshops, debate, map }: Props) {
  const { tour } = useMessages(publicWorkshopMessages)
  const locale = useLocale()
  return (
    <>
      <Section id="chiffres" title={tour.figures} tone="stone">
        <TourFigures />
      </Section>
      <Section id="carte" title={tour.mapTitle}>
        <TourMap
          title={tour.mapTitle}
          description={tour.mapDescription}
          size={map.size}
          contours={map.contours}
          stops={map.points}
        />
        <p className="map-credit">
          <MapCredit imported={map.imported} />
        </p>
        <h3>{tour.stops}</h3>
        <ol className="tour-stops">
          {workshops.map(({ id, event }) => (
            <li key={id}>
              <Anchor href={workshopPath(debate, { id })}>{event.territory || event.title}</Anchor>{' '}
              <span className="row-more soft">{formatDate(event.startsOn, locale)}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="propositions" title={tour.destinations} tone="stone" lede={<p>{tour.destinationsText}</p>}>
        <TourDestinations />
      </Section>
      <Section id="apres" title={tour.after}>
        <Prose>
          <p>{tour.afterText}</p>
        </Prose>
      </Section>
    </>
  )
}
