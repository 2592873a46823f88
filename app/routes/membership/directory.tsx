import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { DirectoryFilters, DirectoryTable } from '~/modules/members/components/directory'
import { pageNumber } from '~/modules/members/forms'
import { membershipPages } from '~/modules/members/messages/membership-pages'
import { directoryPage } from '~/modules/members/queries-directory.server'
import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { publicPage } from '~/platform/http/public-page'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { withoutUnseen } from '~/platform/pure/unseen'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

export const headers = publicPage

const size = 30

/** GET /societaires: what each member chose to show. */
export async function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams
  const words = withoutUnseen(params.get('q') ?? '').slice(0, 100)
  const categories = (await statutesInForce(today()))?.statutes.categories ?? []
  const category = categories.find(({ id }) => id === params.get('categorie'))?.id ?? ''
  const page = pageNumber(params.get('page'))
  const found = await directoryPage({ words, category }, page, size)
  return json({
    ...found,
    words,
    category,
    page,
    pages: Math.ceil(found.total / size),
    search: new URLSearchParams({
      ...(words ? { q: words } : {}),
      ...(category ? { categorie: category } : {}),
    }).toString(),
    categories: categories.map(({ id, name }) => ({ id, name })),
  })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { title, description } = membershipPages[site.locale].directory
  return pageMeta({ ...site, title, description, indexed: !data || data.search === '' })
}

export default function DirectoryPage() {
  const { rows, listed, all, words, category, page, pages, search, categories } = useLoaderData<typeof loader>()
  const { directory } = useMessages(membershipPages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle
        title={directory.title}
        lede={directory.lede(formatNumber(listed, locale), formatNumber(all, locale))}
        actions={
          <ButtonLink kind="secondary" href="/adherer">
            {directory.join}
          </ButtonLink>
        }
      />
      <DirectoryFilters words={words} category={category} categories={categories} />
      {rows.length === 0 ? (
        <EmptyState title={directory.none}>
          <p>{directory.noneText}</p>
        </EmptyState>
      ) : (
        <DirectoryTable rows={rows} categories={categories} />
      )}
      <Pagination page={page} pages={pages} hrefOf={(number) => pageHref('/societaires', search, number)} />
    </Wrap>
  )
}
