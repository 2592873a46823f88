import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { DecisionFilters } from '~/modules/governance/components/decision-filters'
import { DecisionTable } from '~/modules/governance/components/decision-table'
import { decisionQuery, readDecisionFilter } from '~/modules/governance/forms-decisions'
import { decisionMessages } from '~/modules/governance/messages/decisions'
import { bodyNames, nameOfBody } from '~/modules/governance/queries-bodies.server'
import { decisionFacets, decisionPage } from '~/modules/governance/queries-decisions.server'
import { followUpCounts } from '~/modules/governance/rules/decision'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { EmptyState } from '~/ui/empty-state'
import { Anchor } from '~/ui/link'
import { LinkList } from '~/ui/link-list'
import { PageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { Prose, Section, Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const filter = readDecisionFilter(new URL(request.url).searchParams)
  const [found, facets, names] = await Promise.all([decisionPage(filter), decisionFacets(), bodyNames()])
  const day = today()
  return {
    filter: { ...filter, page: found.page },
    total: found.total,
    pages: found.pages,
    isEmpty: facets.years.length === 0,
    bodies: facets.bodies.map((id) => ({ id, name: nameOfBody(names, id, locale) })),
    years: facets.years,
    lines: found.rows.map(({ number, title, body, outcome, decidedOn, followUps, isDemonstration }) => ({
      number,
      title,
      bodyName: nameOfBody(names, body, locale),
      outcome,
      decidedOn,
      counts: followUpCounts(followUps, day),
      isDemonstration,
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { title, description } = decisionMessages[site.locale].register
  return pageMeta({ ...site, title, description, indexed: !data || decisionQuery(data.filter) === '' })
}

export default function DecisionsPage() {
  const { filter, total, pages, isEmpty, bodies, years, lines } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { register } = useMessages(decisionMessages)
  const query = decisionQuery(filter)
  return (
    <>
      <Wrap>
        <PageTitle title={register.title} lede={register.lede} />
        <DecisionFilters filter={filter} bodies={bodies} years={years} />
      </Wrap>
      <Section id="registre" title={register.count(total, formatNumber(total, locale))}>
        {lines.length > 0 ? (
          <DecisionTable lines={lines} />
        ) : (
          <EmptyState level={3} title={register.noneTitle}>
            <p>{isEmpty ? register.noneYet : register.none}</p>
          </EmptyState>
        )}
        <Pagination
          page={filter.page}
          pages={pages}
          hrefOf={(page) => `/decisions${decisionQuery(filter, { page })}`}
        />
        <LinkList
          items={[
            { href: '/instances', title: register.bodies },
            { href: '/comptes', title: register.accounts },
          ]}
        />
      </Section>
      <Section id="donnees" title={register.filesTitle} tone="stone">
        <Prose>
          <p>
            {register.files}{' '}
            <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/" rel="license external">
              {register.licence}
            </a>
          </p>
          <ul>
            <li>
              <Anchor href={`/decisions.csv${query}`}>{register.csv}</Anchor>
            </li>
            <li>
              <Anchor href={`/decisions.json${query}`}>{register.json}</Anchor>
            </li>
          </ul>
        </Prose>
      </Section>
    </>
  )
}
