import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { memberMessages } from '~/modules/members/messages'
import {
  ReferralQueueCount,
  ReferralQueueFilters,
  ReferralQueueTable,
} from '~/modules/referrals/components/queue-table'
import { procedureTeamMessages } from '~/modules/referrals/messages/procedure-team'
import { queueOf, queuePageSize } from '~/modules/referrals/queries-team.server'
import { readQueueFilter } from '~/modules/referrals/rules/queue-filter'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  const { searchParams } = new URL(request.url)
  const filter = readQueueFilter(searchParams)
  const queue = await queueOf(actor, filter)
  if (!queue) throw notFound()
  return {
    ...queue,
    pages: Math.ceil(queue.total / queuePageSize),
    filter,
    today: today(),
    search: searchParams.toString(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = procedureTeamMessages[site.locale].queue
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function ReferralQueue() {
  const { rows, total, pages, filter, search, today: day } = useLoaderData<typeof loader>()
  const { queue } = useMessages(procedureTeamMessages)
  const { desk } = useMessages(memberMessages)
  return (
    <Wrap>
      <PageTitle back={[{ href: '/equipe', label: desk.team.title }]} title={queue.title} lede={queue.lede} />
      <ReferralQueueFilters filter={filter} search={search} />
      <ReferralQueueCount total={total} />
      {rows.length === 0 ? (
        <EmptyState title={queue.empty}>
          <p>{queue.emptyHelp}</p>
        </EmptyState>
      ) : (
        <ReferralQueueTable rows={rows} today={day} />
      )}
      <Pagination page={filter.page} pages={pages} hrefOf={(page) => pageHref('/equipe/saisines', search, page)} />
    </Wrap>
  )
}
