import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { EventBoard } from '~/modules/events/components/event-board'
import { EventFilters, EventPeriods } from '~/modules/events/components/event-filters'
import { EventMonth, isElided } from '~/modules/events/components/event-month'
import { eventQuery, readEventFilter } from '~/modules/events/event-filter'
import { publicEventMessages } from '~/modules/events/messages/public'
import { monthInWords } from '~/modules/events/messages/when'
import { listEvents } from '~/modules/events/queries-lists.server'
import { monthOf, nextMonth, previousMonth } from '~/modules/events/rules/month'
import { MapCredit } from '~/modules/territory/components/data-credits'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterLinks } from '~/ui/filter-links'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { RegionMap } from '~/ui/region-map'
import { Prose, Section, WithAside, Wrap } from '~/ui/section'
import { departementMap } from './departement-map.server'

export const headers = publicPage

export async function loader({ request }: LoaderFunctionArgs) {
  const filter = readEventFilter(new URL(request.url).searchParams)
  const [found, map] = await Promise.all([listEvents(filter), departementMap(filter)])
  return { ...found, filter: { ...filter, page: found.page }, month: filter.month || monthOf(today()), map }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { title, description } = publicEventMessages[site.locale].list
  return pageMeta({ ...site, title, description, indexed: !data || eventQuery(data.filter) === '' })
}

export default function Events() {
  const { events, total, pages, page, filter, month, map } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { list } = useMessages(publicEventMessages)
  const query = eventQuery(filter)
  const said = monthInWords(month, locale)
  const at = (change: Parameters<typeof eventQuery>[1]) => `/rencontres${eventQuery(filter, change)}`
  const title = filter.month
    ? isElided(said)
      ? list.monthTitleElided(said)
      : list.monthTitle(said)
    : list.count(total, formatNumber(total, locale))
  const isNarrowed = eventQuery({ ...filter, past: false, month: '', page: 1 }) !== ''
  const empty = (
    <EmptyState
      level={3}
      title={list.noneTitle}
      action={
        filter.past || filter.month ? null : (
          <ButtonLink kind="secondary" href={at({ past: true })}>
            {list.seePast}
          </ButtonLink>
        )
      }
    >
      <p>{isNarrowed || filter.past || filter.month ? list.none : list.noneComing}</p>
    </EmptyState>
  )
  return (
    <>
      <Wrap>
        <PageTitle title={list.title} lede={list.lede} />
        <EventPeriods filter={filter} month={month} />
        <EventFilters filter={filter} />
      </Wrap>
      <Section id="liste" title={title} tone="stone">
        {filter.month ? (
          <>
            <nav className="month-steps" aria-label={list.month}>
              <Anchor href={at({ month: previousMonth(month) })}>{list.previousMonth}</Anchor>
              <Anchor href={at({ month: nextMonth(month) })}>{list.nextMonth}</Anchor>
            </nav>
            {events.length > 0 ? <EventMonth month={month} events={events} /> : empty}
          </>
        ) : (
          <>
            <EventBoard events={events} empty={empty} />
            <Pagination page={page} pages={pages} hrefOf={(number) => at({ page: number })} />
          </>
        )}
      </Section>
      <Section id="calendrier" title={list.calendarTitle}>
        <WithAside
          aside={
            <RegionMap
              title={list.mapTitle}
              description={list.mapDescription}
              size={map.size}
              contours={map.contours}
              points={[]}
              shading={Object.fromEntries(
                map.counts.map(({ code, share, count, href }) => [
                  code,
                  { share, href, said: list.mapCount(count, formatNumber(count, locale)) },
                ]),
              )}
              areaLabels={map.areaLabels}
              credit={<MapCredit imported={map.imported} />}
              list={false}
            />
          }
        >
          <Prose>
            <p>{list.calendarText}</p>
            <p>
              <Anchor href={`/rencontres.ics${query}`}>{list.calendar}</Anchor>
            </p>
          </Prose>
          <h3>{list.mapTitle}</h3>
          <FilterLinks
            label={list.mapTitle}
            links={map.counts.map(({ name, count, href, isCurrent }) => ({ href, label: name, count, isCurrent }))}
          />
          <LinkList
            items={[
              { href: '/programme', title: list.programme },
              { href: '/contact', title: list.propose },
            ]}
          />
        </WithAside>
      </Section>
    </>
  )
}
