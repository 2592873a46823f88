import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { EventStatus, useSeatsSaid, useWhereSaid } from '~/modules/events/components/event-facts'
import { teamEventMessages } from '~/modules/events/messages/team'
import { whenInWords } from '~/modules/events/messages/when'
import { eventsOfTeam, teamLists } from '~/modules/events/queries-lists.server'
import { teamEventPath } from '~/modules/events/rules/event-paths'
import { memberMessages } from '~/modules/members/messages'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { FilterLinks } from '~/ui/filter-links'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'
import { teamVisitor } from './load-event.server'

const path = '/equipe/rencontres'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await teamVisitor(request, context)
  const params = new URL(request.url).searchParams
  const list = teamLists.find((one) => one === params.get('liste')) ?? 'coming'
  const asked = params.get('page') ?? ''
  const found = await eventsOfTeam(list, /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1)
  return { ...found, list }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { list } = teamEventMessages[site.locale]
  return pageMeta({ ...site, title: list.title, description: list.toolText, indexed: false })
}

export default function TeamEvents() {
  const { events, page, pages, counts, list: current } = useLoaderData<typeof loader>()
  const { list } = useMessages(teamEventMessages)
  const { desk } = useMessages(memberMessages)
  const locale = useLocale()
  const seats = useSeatsSaid()
  const where = useWhereSaid()
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/equipe', label: desk.team.title }]}
        title={list.title}
        lede={list.lede}
        actions={
          <>
            <ButtonLink href={`${path}/nouvelle`}>{list.create}</ButtonLink>
            <ButtonLink kind="secondary" href="/equipe/programme">
              {list.programme}
            </ButtonLink>
          </>
        }
      />
      <FilterLinks
        label={list.listsLabel}
        links={counts.map(({ list: one, count }) => ({
          href: `${path}?liste=${one}`,
          label: list.lists[one],
          count,
          isCurrent: one === current,
        }))}
      />
      <DataTable
        caption={list.lists[current]}
        captionHidden
        empty={<p>{current === 'to-do' ? list.nothingToDo : list.none}</p>}
        rows={events}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'event',
            header: list.event,
            rowHeader: true,
            cell: (event) => <Anchor href={teamEventPath(event)}>{event.title}</Anchor>,
          },
          { key: 'when', header: list.when, cell: (event) => capital(whenInWords(event, locale)) },
          { key: 'where', header: list.where, cell: (event) => where(event) },
          { key: 'seats', header: list.registrations, cell: (event) => seats(event) },
          { key: 'state', header: list.state, cell: ({ state }) => <EventStatus state={state} /> },
        ]}
      />
      <Pagination page={page} pages={pages} hrefOf={(number) => pageHref(path, `liste=${current}`, number)} />
    </Wrap>
  )
}
