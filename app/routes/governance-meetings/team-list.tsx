import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { useMeetingKind } from '~/modules/governance/components/meeting-board'
import { MeetingStatus } from '~/modules/governance/components/meeting-status'
import { meetingTeamMessages } from '~/modules/governance/messages/meetings-team'
import { meetingsOfTeam } from '~/modules/governance/queries-meeting-pages.server'
import { teamMeetingPath } from '~/modules/governance/rules/meeting-paths'
import { memberMessages } from '~/modules/members/messages'
import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'
import { preparedBy } from './prepared-by.server'

const size = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const prepared = await preparedBy(actor)
  if (prepared.length === 0) throw notFound()
  const asked = new URL(request.url).searchParams.get('page') ?? ''
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
  const { rows, total } = await meetingsOfTeam(
    prepared.map((body) => body?.id ?? null),
    page,
    size,
  )
  return { rows, page, pages: Math.ceil(total / size) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = meetingTeamMessages[site.locale].list
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function Meetings() {
  const { rows, page, pages } = useLoaderData<typeof loader>()
  const { list } = useMessages(meetingTeamMessages)
  const { desk } = useMessages(memberMessages)
  const locale = useLocale()
  const kindOf = useMeetingKind()
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/equipe', label: desk.team.title }]}
        title={list.title}
        lede={list.lede}
        actions={<ButtonLink href="/equipe/assemblees/nouvelle">{list.create}</ButtonLink>}
      />
      <DataTable
        caption={list.caption}
        empty={<p>{list.none}</p>}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            header: list.meeting,
            rowHeader: true,
            cell: (row) => <Anchor href={teamMeetingPath(row)}>{row.title}</Anchor>,
          },
          { key: 'who', header: list.who, cell: (row) => kindOf(row) },
          { key: 'date', header: list.date, cell: ({ startsAt }) => formatInstant(startsAt, locale) },
          { key: 'state', header: list.state, cell: ({ state }) => <MeetingStatus state={state} /> },
        ]}
      />
      <Pagination page={page} pages={pages} hrefOf={(number) => pageHref('/equipe/assemblees', '', number)} />
    </Wrap>
  )
}
