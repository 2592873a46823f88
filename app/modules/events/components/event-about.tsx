import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { type MapContour, type MapPoint, RegionMap } from '~/ui/region-map'
import { Prose, Section, WithAside, Wrap } from '~/ui/section'
import { eventMessages } from '../messages/events'
import { publicEventMessages } from '../messages/public'
import type { EventView } from '../rules/event-view'
import { EventBoard } from './event-board'
import { EventFacts } from './event-facts'

type About = {
  event: EventView
  description: MarkdownNode[]
  access: MarkdownNode[]
  map: {
    size: { width: number; height: number }
    contours: readonly MapContour[]
    imported: boolean
    point: MapPoint
  } | null
}

/** What it is about, with where it is beside it. */
export function EventAbout({ event, description, access, map }: About) {
  const { page } = useMessages(publicEventMessages)
  const words = useMessages(eventMessages)
  const text = (
    <>
      {event.isDemonstration ? <p className="soft">{words.demonstrationText}</p> : null}
      {event.source ? (
        <Prose>
          <p>{page.tour}</p>
        </Prose>
      ) : null}
      {description.length > 0 ? <Markdown nodes={description} /> : null}
      <h2 id="en-pratique">{page.facts}</h2>
      <EventFacts event={event} access={access} />
    </>
  )
  if (!map) return <div className="stack">{text}</div>
  return (
    <WithAside
      aside={
        <RegionMap
          title={page.mapTitle(map.point.name)}
          description={page.mapText}
          size={map.size}
          contours={map.contours}
          points={[map.point]}
          credit={<MapCredit imported={map.imported} />}
          list={false}
        />
      }
    >
      {text}
    </WithAside>
  )
}

/** A report stands under a title of the page: its own titles come below it. */
const underTitle = (nodes: MarkdownNode[]): MarkdownNode[] =>
  nodes.map((node) =>
    typeof node === 'string' || !/^h[23]$/.test(node.tag) ? node : { ...node, tag: node.tag === 'h2' ? 'h3' : 'h4' },
  )

/** The report, the other dates, and where to go on. */
export function EventAfter({
  event,
  report,
  series,
  others,
}: {
  event: EventView
  report: MarkdownNode[] | null
  series: readonly EventView[]
  others: readonly EventView[]
}) {
  const { page } = useMessages(publicEventMessages)
  return (
    <>
      {report ? (
        <Section id="compte-rendu" title={page.report}>
          <Markdown nodes={underTitle(report)} />
        </Section>
      ) : event.state === 'held' && event.source === null ? (
        <Section id="compte-rendu" title={page.report}>
          <p className="soft">{page.reportSoon}</p>
        </Section>
      ) : null}
      {series.length > 0 ? (
        <Section id="autres-dates" title={page.series}>
          <EventBoard events={series} />
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section
          id="a-venir"
          title={page.others}
          tone={series.length > 0 ? 'stone' : 'paper'}
          action={
            <ButtonLink kind="quiet" href="/rencontres">
              {page.allEvents}
            </ButtonLink>
          }
        >
          <EventBoard events={others} />
        </Section>
      ) : (
        <Wrap>
          <p>
            <ButtonLink kind="quiet" href="/rencontres">
              {page.allEvents}
            </ButtonLink>
          </p>
        </Wrap>
      )}
    </>
  )
}
