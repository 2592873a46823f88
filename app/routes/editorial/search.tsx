import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { SearchResults, useKindLabel } from '~/modules/editorial/components/search-results'
import { SearchSuggestions } from '~/modules/editorial/components/search-suggestions'
import { editorialMessages } from '~/modules/editorial/messages'
import { searchTerritory } from '~/modules/territory/queries.server'
import { placePath } from '~/modules/territory/rules/place'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { searchDocuments } from '~/platform/search/search.server'
import { EmptyState } from '~/ui/empty-state'
import { FilterLinks } from '~/ui/filter-links'
import { Anchor } from '~/ui/link'
import { NoticeBoard } from '~/ui/notice-board'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { SearchForm } from '~/ui/search-field'
import { Section, Wrap } from '~/ui/section'

const mostPlaces = 4
const longestQuery = 200

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const params = new URL(request.url).searchParams
  const query = (params.get('q') ?? '').trim().slice(0, longestQuery)
  const asked = (params.get('genre') ?? '').slice(0, 40)
  const page = Number.parseInt(params.get('page') ?? '1', 10) || 1
  const narrowed = await searchDocuments(query, { locale, kind: asked || undefined, page })
  // A kind that has no result (an old address, a typing mistake) hides nothing.
  const kind = narrowed.kinds.some((known) => known.kind === asked) ? asked : ''
  const found = kind === asked ? narrowed : await searchDocuments(query, { locale, page })
  const places = query === '' || kind || page > 1 ? [] : await searchTerritory(query, { limit: mostPlaces })
  return json({
    query,
    kind,
    found,
    places: places.map(({ code, kind: placeKind, name, population }) => ({
      url: placePath(code),
      placeKind,
      name,
      population,
    })),
  })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const site = siteOf(matches)
  const { search } = editorialMessages[site.locale]
  return pageMeta({
    ...site,
    title: data?.query ? search.titleFor(data.query) : search.title,
    description: search.description,
    indexed: !data?.query,
  })
}

export default function Search() {
  const { query, kind, found, places } = useLoaderData<typeof loader>()
  const { search } = useMessages(editorialMessages)
  const locale = useLocale()
  const kindLabel = useKindLabel()
  const address = (filter: string) => new URLSearchParams({ q: query, ...(filter ? { genre: filter } : {}) })
  const total = found.total + places.length
  return (
    <>
      <Wrap>
        <PageTitle title={search.title} />
        <SearchForm
          action="/recherche"
          name="q"
          label={search.field}
          hint={search.hint}
          defaultValue={query}
          maxLength={longestQuery}
          large
        />
        {found.kinds.length > 1 || kind ? (
          <FilterLinks
            label={search.kindsLabel}
            links={[{ kind: '', count: found.kinds.reduce((sum, one) => sum + one.count, 0) }, ...found.kinds].map(
              (one) => ({
                href: `/recherche?${address(one.kind)}`,
                label: one.kind ? kindLabel(one.kind) : search.everything,
                count: one.count,
                isCurrent: one.kind === kind,
              }),
            )}
          />
        ) : null}
      </Wrap>
      {query === '' ? (
        <Section id="debut" title={search.startTitle}>
          <SearchSuggestions />
        </Section>
      ) : (
        <Section
          id="resultats"
          title={search.count(total, formatNumber(total, locale))}
          lede={found.match === 'any' && found.total > 0 ? search.anyMatch : undefined}
        >
          {places.length > 0 ? (
            <NoticeBoard
              level={3}
              items={places.map(({ url, placeKind, name, population }) => ({
                id: url,
                kind: search.placeKinds[placeKind],
                title: name,
                href: url,
                facts: population === null ? undefined : search.inhabitants(formatNumber(population, locale)),
              }))}
            />
          ) : null}
          {found.results.length > 0 ? <SearchResults results={found.results} /> : null}
          {total === 0 ? (
            <EmptyState level={3} title={search.noneTitle}>
              <p>{search.none}</p>
            </EmptyState>
          ) : null}
          <Pagination
            page={found.page}
            pages={found.pages}
            hrefOf={(number) => pageHref('/recherche', address(kind), number)}
          />
          {places.length === mostPlaces ? (
            <p>
              <Anchor href={`/territoire?${new URLSearchParams({ q: query })}`}>{search.morePlaces}</Anchor>
            </p>
          ) : null}
          {total === 0 ? <SearchSuggestions title={search.suggestions} /> : null}
        </Section>
      )}
    </>
  )
}
