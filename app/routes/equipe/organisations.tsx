import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { OrganisationTable } from '~/modules/members/components/organisation-table'
import { pageNumber } from '~/modules/members/forms'
import { memberMessages } from '~/modules/members/messages'
import { memberPermissions } from '~/modules/members/permissions'
import { findOrganisations, requestsToSettle } from '~/modules/members/queries.server'
import { useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { civilDateOf } from '~/platform/pure/civil-date'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { SearchForm } from '~/ui/search-field'
import { Section, Wrap } from '~/ui/section'

const size = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, memberPermissions['members.see-organisations'], null)) throw notFound()
  const params = new URL(request.url).searchParams
  const words = (params.get('q') ?? '').slice(0, 100).replaceAll('\u0000', '')
  const page = pageNumber(params.get('page'))
  const [{ rows, total }, requests] = await Promise.all([findOrganisations(words, page, size), requestsToSettle()])
  return json({
    words,
    page,
    pages: Math.ceil(total / size),
    search: params.toString(),
    rows: rows.map(({ createdAt, ...row }) => ({ ...row, created: civilDateOf(createdAt) })),
    requests: requests.map(({ id, organisationId, organisation, person }) => ({
      id,
      organisationId,
      organisation,
      person,
    })),
  })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { title, description } = memberMessages[site.locale].organisations.team
  return pageMeta({ ...site, title, description, indexed: false })
}

export default function TeamOrganisations() {
  const { words, page, pages, search, rows, requests } = useLoaderData<typeof loader>()
  const { organisations, desk } = useMessages(memberMessages)
  const { team } = organisations
  return (
    <>
      <Wrap>
        <PageTitle back={[{ href: '/equipe', label: desk.team.title }]} title={team.title} lede={team.description} />
        <SearchForm action="/equipe/organisations" name="q" label={team.search} defaultValue={words} />
        <OrganisationTable rows={rows} />
        <Pagination page={page} pages={pages} hrefOf={(number) => pageHref('/equipe/organisations', search, number)} />
      </Wrap>
      {requests.length > 0 ? (
        <Section id="demandes" title={team.requests} tone="stone">
          <NoticeBoard
            items={requests.map(({ id, organisationId, organisation, person }) => ({
              id,
              kind: desk.kinds.request,
              title: desk.request(person, organisation),
              href: `/equipe/organisations/${organisationId}`,
              facts: desk.settleFacts,
            }))}
          />
        </Section>
      ) : null}
    </>
  )
}
