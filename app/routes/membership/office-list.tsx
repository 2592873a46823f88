import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { MemberFilters, MemberTable } from '~/modules/members/components/member-list'
import { OfficeDone } from '~/modules/members/components/office-page'
import { PublicMajorityNotice } from '~/modules/members/components/transformation-table'
import { pageNumber } from '~/modules/members/forms'
import { memberListSearch, readMemberFilter } from '~/modules/members/forms-member-list'
import { memberMessages } from '~/modules/members/messages'
import { membershipOffice } from '~/modules/members/messages/membership-office'
import { membershipPermissions } from '~/modules/members/permissions'
import { findMemberships } from '~/modules/members/queries-directory.server'
import { registeredMembers } from '~/modules/members/queries-transformation.server'
import { isMembershipState } from '~/modules/members/rules/membership-states'
import { lacksPublicMajority, publicVotesOf } from '~/modules/members/rules/public-majority'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { useMessages } from '~/platform/i18n/react'
import { can, hasRole } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { EmptyState } from '~/ui/empty-state'
import { LinkList } from '~/ui/link-list'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

const size = 30

/** GET /equipe/societaires: applications, members, former members. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, membershipPermissions['members.see-memberships'], null)) throw notFound()
  const params = new URL(request.url).searchParams
  const inForce = (await statutesInForce(today()))?.statutes
  const categories = inForce?.categories ?? []
  const votes = inForce?.legalForm === 'gip' ? publicVotesOf(await registeredMembers(today())) : null
  const filter = readMemberFilter(params)
  const page = pageNumber(params.get('page'))
  const { rows, total } = await findMemberships(filter, page, size)
  return json({
    filter,
    page,
    total,
    pages: Math.ceil(total / size),
    search: memberListSearch(filter),
    categories: categories.map(({ id, name }) => ({ id, name })),
    isTeam: hasRole(actor, 'team', 'administrator'),
    votes: votes && lacksPublicMajority(votes) ? votes : null,
    done: params.get('fait'),
    rows: rows.map(({ appliedAt, state, ...row }) => ({
      ...row,
      state: isMembershipState(state) ? state : ('applied' as const),
      appliedOn: civilDateOf(appliedAt),
    })),
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = membershipOffice[site.locale].list
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function OfficeList() {
  const { filter, page, pages, total, rows, search, categories, isTeam, votes, done } = useLoaderData<typeof loader>()
  const { list, registers } = useMessages(membershipOffice)
  const { desk } = useMessages(memberMessages)
  return (
    <Wrap>
      <PageTitle back={[{ href: '/equipe', label: desk.team.title }]} title={list.title} lede={list.lede} />
      <OfficeDone code={done} />
      {votes ? <PublicMajorityNotice votes={votes} /> : null}
      <MemberFilters filter={filter} categories={categories} />
      {rows.length === 0 ? (
        <EmptyState title={list.none} />
      ) : (
        <MemberTable rows={rows} filter={filter} total={total} categories={categories} />
      )}
      <Pagination page={page} pages={pages} hrefOf={(number) => pageHref('/equipe/societaires', search, number)} />
      <LinkList
        items={[
          { href: '/equipe/registres', title: list.registers, text: registers.lede },
          ...(isTeam
            ? [
                { href: '/equipe/societaires/releve', title: list.statement },
                { href: '/equipe/societaires/import', title: list.importList },
              ]
            : []),
        ]}
      />
    </Wrap>
  )
}
