import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { DoneNotice } from '~/modules/members/components/done-notice'
import { MandateFilterForm } from '~/modules/members/components/mandate-filter-form'
import { MandateTable } from '~/modules/members/components/mandate-table'
import { readMandateFilters } from '~/modules/members/forms'
import { memberMessages } from '~/modules/members/messages'
import { memberPermissions } from '~/modules/members/permissions'
import { findMandates } from '~/modules/members/queries.server'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

const size = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, memberPermissions['members.see-mandates'], null)) throw notFound()
  const params = new URL(request.url).searchParams
  const { page, ...filters } = readMandateFilters(params)
  const { rows, total } = await findMandates(filters, page, size)
  const shown = rows.map(({ id, person, email, role, startsOn, endsOn, state, decision }) => ({
    id,
    person,
    email,
    role,
    startsOn,
    endsOn,
    state,
    decision: decision.text,
  }))
  params.delete('fait')
  return json({
    filters,
    page,
    pages: Math.ceil(total / size),
    total,
    rows: shown,
    search: params.toString(),
    done: new URL(request.url).searchParams.get('fait'),
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = memberMessages[site.locale].mandates
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function Mandates() {
  const { filters, page, pages, total, rows, search, done } = useLoaderData<typeof loader>()
  const { mandates, desk } = useMessages(memberMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/equipe', label: desk.team.title }]}
        title={mandates.title}
        lede={mandates.lede}
        actions={<ButtonLink href="/equipe/mandats/nouveau">{mandates.give}</ButtonLink>}
      />
      <DoneNotice code={done} />
      <MandateFilterForm filters={filters} />
      <MandateTable rows={rows} caption={mandates.caption(formatNumber(total, locale), total > 1)} />
      <Pagination page={page} pages={pages} hrefOf={(number) => pageHref('/equipe/mandats', search, number)} />
      <p>
        <Anchor href={search === '' ? '/equipe/mandats.csv' : `/equipe/mandats.csv?${search}`}>
          {mandates.export}
        </Anchor>
      </p>
    </Wrap>
  )
}
