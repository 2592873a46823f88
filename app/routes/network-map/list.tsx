import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { PracticeFilters } from '~/modules/network/components/practice-filters'
import { filtersOf } from '~/modules/network/components/practice-filters-set'
import { PracticeList } from '~/modules/network/components/practice-list'
import { PracticeViews } from '~/modules/network/components/practice-views'
import { practicesMessages } from '~/modules/network/messages/practices'
import { practicesMapMessages } from '~/modules/network/messages/practices-map'
import { practicePage, practicesPerPage } from '~/modules/network/queries-practices.server'
import { practiceQuery, readPracticeFilter } from '~/modules/network/rules/practice-filter'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Kept } from '~/ui/kept'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { Section, Wrap } from '~/ui/section'
import { loadPractices } from './load-practices.server'

export const headers = publicPage
const path = '/reseau/pratiques'

export async function loader({ request }: LoaderFunctionArgs) {
  const filter = readPracticeFilter(new URL(request.url).searchParams)
  const { view, found } = await loadPractices(filter)
  const pages = Math.max(1, Math.ceil(view.total / practicesPerPage))
  const page = Math.min(filter.page, pages)
  return { view, page, pages, practices: await practicePage({ ...filter, page }, found) }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { listTitle: title, listDescription: description } = practicesMessages[site.locale]
  return pageMeta({ ...site, title, description, indexed: data?.view.isOpen === true && data.page === 1 })
}

export default function PracticeListPage() {
  const { view, page, pages, practices } = useLoaderData<typeof loader>()
  const { filter, total, match } = view
  const messages = useMessages(practicesMessages)
  const { count } = useMessages(practicesMapMessages)
  const locale = useLocale()
  const isEmpty = view.isOpen && total === 0
  return (
    <>
      <Wrap>
        <PageTitle
          title={messages.listTitle}
          lede={messages.listLede}
          back={[{ href: '/reseau', label: messages.network }]}
        />
        <PracticeViews current="list" query={practiceQuery(filter)} />
        {isEmpty ? null : <Kept of={PracticeFilters} props={filtersOf(view, path)} />}
      </Wrap>
      <Section id="pratiques" title={count(total, formatNumber(total, locale))}>
        {match === 'any' && total > 0 ? <p className="soft">{messages.anyWord}</p> : null}
        {total > 0 ? (
          <PracticeList practices={practices} />
        ) : isEmpty ? (
          <EmptyState
            level={3}
            title={messages.noneYetTitle}
            action={<ButtonLink href="/reseau/proposer/pratique">{messages.propose}</ButtonLink>}
          >
            <p>{messages.noneYet}</p>
          </EmptyState>
        ) : (
          <EmptyState
            level={3}
            title={messages.noneTitle}
            action={
              <ButtonLink kind="secondary" href={path}>
                {messages.seeAll}
              </ButtonLink>
            }
          >
            <p>{messages.none}</p>
          </EmptyState>
        )}
        {total > 0 ? (
          <p className="soft">
            <Anchor
              href={`/reseau/pratiques.xml${practiceQuery(filter, { sort: '', page: 1 })}`}
              type="application/atom+xml"
            >
              {messages.feed}
            </Anchor>
          </p>
        ) : null}
        <Pagination page={page} pages={pages} hrefOf={(to) => path + practiceQuery(filter, { page: to })} />
      </Section>
    </>
  )
}
