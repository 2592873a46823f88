import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { ReferralBoard } from '~/modules/referrals/components/referral-board'
import { ReferralFilters } from '~/modules/referrals/components/referral-filters'
import { readReferralFilter, referralQuery } from '~/modules/referrals/forms-list'
import { listedView } from '~/modules/referrals/listed-view.server'
import { referralPublicMessages } from '~/modules/referrals/messages/referral-public'
import { referralsPage } from '~/modules/referrals/queries-public.server'
import { departements } from '~/modules/territory/queries.server'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { Section, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request }: LoaderFunctionArgs) {
  const filter = readReferralFilter(new URL(request.url).searchParams)
  const [found, areas] = await Promise.all([referralsPage(filter), departements()])
  return {
    filter: { ...filter, page: found.page },
    total: found.total,
    pages: found.pages,
    referrals: await listedView(found.rows),
    departements: areas.map(({ code, name }) => ({ code, name })),
    today: today(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { title, description } = referralPublicMessages[site.locale].list
  return pageMeta({ ...site, title, description, indexed: !data || referralQuery(data.filter) === '' })
}

export default function ReferralsPage() {
  const { filter, total, pages, referrals, departements: areas, today: day } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const all = useMessages(referralPublicMessages)
  const messages = all.list
  const isNarrowed = referralQuery(filter) !== ''
  return (
    <>
      <Wrap>
        <PageTitle
          back={[{ href: '/saisir', label: all.refer }]}
          title={messages.title}
          lede={messages.lede}
          actions={<ButtonLink href="/espace/saisines/nouvelle">{all.home.write}</ButtonLink>}
        />
        <ReferralFilters filter={filter} departements={areas} />
      </Wrap>
      <Section id="liste" title={messages.count(total, formatNumber(total, locale))} tone="stone">
        <ReferralBoard
          referrals={referrals}
          today={day}
          empty={
            <EmptyState level={3} title={isNarrowed ? messages.none : messages.empty}>
              <p>{isNarrowed ? messages.noneText : messages.emptyText}</p>
            </EmptyState>
          }
        />
        <Pagination page={filter.page} pages={pages} hrefOf={(page) => `/saisines${referralQuery(filter, { page })}`} />
      </Section>
    </>
  )
}
