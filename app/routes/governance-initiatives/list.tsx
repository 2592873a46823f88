import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { InitiativeBoard } from '~/modules/governance/components/initiative-board'
import { initiativeMessages } from '~/modules/governance/messages/initiatives'
import { initiativePermissions } from '~/modules/governance/permissions'
import { initiativeLine } from '~/modules/governance/queries-initiative-pages.server'
import { entitledActedFor, initiativeCounts, initiativesIn } from '~/modules/governance/queries-initiatives.server'
import { memberMessages } from '~/modules/members/messages'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { ButtonLink } from '~/ui/button'
import { FilterLinks } from '~/ui/filter-links'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'
import { initiativeFilters, listPath, readFilter } from './filter'

const size = 20

/** GET /espace/initiatives: what members ask for together; those to sign first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, initiativePermissions['governance.see-initiatives'], null)) throw notFound()
  const { filter, page } = readFilter(request)
  const [{ rows, total }, counts, own] = await Promise.all([
    initiativesIn(initiativeFilters[filter], page, size),
    initiativeCounts(),
    entitledActedFor(actor.id),
  ])
  return {
    ...{ filter, page, pages: Math.ceil(total / size), rows: rows.map(initiativeLine), mayBegin: own.length > 0 },
    counts: Object.fromEntries(counts),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = initiativeMessages[site.locale]
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function Initiatives() {
  const { filter, page, pages, rows, counts, mayBegin } = useLoaderData<typeof loader>()
  const messages = useMessages(initiativeMessages)
  const { desk } = useMessages(memberMessages)
  const path = '/espace/initiatives'
  return (
    <Wrap>
      <PageTitle
        back={[{ href: '/espace', label: desk.title }]}
        title={messages.title}
        lede={messages.lede}
        actions={mayBegin ? <ButtonLink href={`${path}/nouvelle`}>{messages.begin}</ButtonLink> : null}
      />
      <FilterLinks
        label={messages.filter}
        links={(['ouvertes', 'abouties', 'closes'] as const).map((one) => ({
          href: listPath(path, one),
          label: messages.filters[one],
          count: initiativeFilters[one].reduce((sum, state) => sum + (counts[state] ?? 0), 0),
          isCurrent: one === filter,
        }))}
      />
      <InitiativeBoard initiatives={rows} />
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(path, filter === 'ouvertes' ? '' : `etat=${filter}`, number)}
      />
    </Wrap>
  )
}
