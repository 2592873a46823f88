import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { initiativeStatus } from '~/modules/governance/components/initiative-board'
import { initiativeMessages } from '~/modules/governance/messages/initiatives'
import { initiativePermissions } from '~/modules/governance/permissions'
import { initiativeLine } from '~/modules/governance/queries-initiative-pages.server'
import { initiativeCounts, initiativesIn } from '~/modules/governance/queries-initiatives.server'
import { initiativePath } from '~/modules/governance/rules/meeting-paths'
import { memberMessages } from '~/modules/members/messages'
import { today } from '~/platform/clock.server'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { DataTable } from '~/ui/data-table'
import { FilterLinks } from '~/ui/filter-links'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'
import { Status } from '~/ui/status'
import { Term } from '~/ui/term'
import { initiativeFilters, listPath, readFilter } from './filter'

const size = 30
const path = '/equipe/initiatives'

/** GET /equipe/initiatives: how far each is, and the assemblies to convene with their terms. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, initiativePermissions['governance.call-assembly'], null)) throw notFound()
  const { filter, page } = readFilter(request)
  const [{ rows, total }, counts] = await Promise.all([
    initiativesIn(initiativeFilters[filter], page, size),
    initiativeCounts(),
  ])
  return {
    ...{ filter, page, pages: Math.ceil(total / size), today: today(), counts: Object.fromEntries(counts) },
    rows: rows.map((row) => ({
      ...initiativeLine(row),
      // Signed until then, or convened by then; nothing is due of what is over.
      dueOn: row.state === 'open' ? row.closesOn : row.meeting && row.meeting.state !== 'draft' ? null : row.conveneBy,
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = initiativeMessages[site.locale].team
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function TeamInitiatives() {
  const { filter, page, pages, rows, counts, today: on } = useLoaderData<typeof loader>()
  const messages = useMessages(initiativeMessages)
  const { team } = messages
  const { desk } = useMessages(memberMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle back={[{ href: '/equipe', label: desk.team.title }]} title={team.title} lede={team.lede} />
      <FilterLinks
        label={messages.filter}
        links={(['ouvertes', 'abouties', 'closes'] as const).map((one) => ({
          href: listPath(path, one),
          label: messages.filters[one],
          count: initiativeFilters[one].reduce((sum, state) => sum + (counts[state] ?? 0), 0),
          isCurrent: one === filter,
        }))}
      />
      <DataTable
        caption={team.caption}
        empty={<p>{messages.none}</p>}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            header: team.initiative,
            rowHeader: true,
            cell: ({ id, title }) => <Anchor href={initiativePath(id)}>{title}</Anchor>,
          },
          { key: 'kind', header: team.asked, cell: ({ kind }) => messages.kinds[kind] },
          {
            key: 'state',
            header: team.state,
            cell: ({ state }) => <Status kind={initiativeStatus[state]}>{messages.states[state]}</Status>,
          },
          {
            key: 'signatures',
            header: team.signatures,
            numeric: true,
            cell: ({ signatures, needed }) =>
              messages.progress(formatNumber(signatures, locale), formatNumber(needed, locale)),
          },
          {
            key: 'term',
            header: team.term,
            cell: ({ dueOn }) => (dueOn === null ? '' : <Term today={on} dueOn={dueOn} withDate />),
          },
        ]}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(path, filter === 'ouvertes' ? '' : `etat=${filter}`, number)}
      />
    </Wrap>
  )
}
