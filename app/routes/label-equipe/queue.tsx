import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { QueueFilters } from '~/modules/label/components/queue-filters'
import { QueueTable } from '~/modules/label/components/queue-table'
import { teamMessages } from '~/modules/label/messages/team'
import { memberMessages } from '~/modules/members/messages'
import { queueOf, queuePageSize } from '~/modules/label/queries-officer.server'
import { readQueueFilter } from '~/modules/label/rules/queue-filter'
import { today } from '~/platform/clock.server'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request, context)
  const { searchParams } = new URL(request.url)
  const filter = readQueueFilter(searchParams)
  const queue = await queueOf(actor, filter)
  if (!queue) throw notFound()
  return {
    locale,
    today: today(),
    filter,
    search: searchParams.toString(),
    total: queue.total,
    pages: Math.ceil(queue.total / queuePageSize),
    instructors: queue.instructors,
    rows: queue.rows.map((row) => ({ ...row, submittedAt: row.submittedAt?.toISOString() ?? null })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const messages = teamMessages[data?.locale ?? 'fr'].queue
  return [
    { title: `${messages.title} · Démocratie permanente` },
    { name: 'description', content: messages.metaDescription },
  ]
}

export default function QueuePage() {
  const { filter, rows, total, pages, search, instructors, today: day } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const messages = useMessages(teamMessages).queue
  const { desk } = useMessages(memberMessages)
  return (
    <Wrap>
      <PageTitle back={[{ href: '/equipe', label: desk.team.title }]} title={messages.title} lede={messages.lede} />
      <QueueFilters filter={filter} instructors={instructors} search={search} />
      <p>{messages.count(total, formatNumber(total, locale))}</p>
      {rows.length === 0 ? (
        <EmptyState title={messages.empty}>
          <p>{messages.emptyHelp}</p>
        </EmptyState>
      ) : (
        <QueueTable rows={rows} today={day} sort={filter.sort} search={search} />
      )}
      <Pagination page={filter.page} pages={pages} hrefOf={(page) => pageHref('/equipe/label', search, page)} />
    </Wrap>
  )
}
