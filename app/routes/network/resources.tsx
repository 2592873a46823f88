import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { EntryList } from '~/modules/network/components/entry-list'
import { landingMessages } from '~/modules/network/messages/landing'
import { vocabularyMessages } from '~/modules/network/messages/vocabularies'
import { facetCounts, listEntries } from '~/modules/network/queries-entries.server'
import { summaryOf } from '~/modules/network/rules/summary'
import { isWordOf, vocabularies } from '~/modules/network/rules/vocabularies'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterLinks } from '~/ui/filter-links'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { pageHref, Pagination } from '~/ui/pagination'
import { Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('nature')
  const nature = isWordOf('resourceKind', asked) ? asked : null
  const [list, counts] = await Promise.all([
    listEntries('resource', {
      facets: nature ? [{ facet: 'resource', value: nature }] : [],
      page: Number(searchParams.get('page')) || 1,
    }),
    facetCounts('resource', 'resource'),
  ])
  return {
    nature,
    page: list.page,
    pages: list.pages,
    resources: list.entries.map(({ title, path, content, isDemonstration }) => ({
      title,
      path,
      isDemonstration,
      text: summaryOf(content.about),
      resourceKind: content.resourceKind,
      publisher: content.publisher,
    })),
    counts: vocabularies.resourceKind.map((value) => ({ value, count: counts.get(value) ?? 0 })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { resourcesTitle, resourcesDescription } = landingMessages[site.locale].list
  return pageMeta({ ...site, title: resourcesTitle, description: resourcesDescription })
}

export default function Resources() {
  const { nature, resources, counts, page, pages } = useLoaderData<typeof loader>()
  const { network, list } = useMessages(landingMessages)
  const words = useMessages(vocabularyMessages)
  const at = (value: string | null) => `/reseau/ressources${value ? `?nature=${value}` : ''}`
  return (
    <Wrap>
      <PageTitle
        title={list.resourcesTitle}
        lede={list.resourcesLede}
        back={[{ href: '/reseau', label: network }]}
        actions={
          <ButtonLink kind="secondary" href="/reseau/proposer/ressource">
            {list.addResource}
          </ButtonLink>
        }
      />
      <FilterLinks
        label={list.filterKind}
        links={[
          { href: at(null), label: list.all, isCurrent: nature === null },
          ...counts
            .filter(({ count, value }) => count > 0 || value === nature)
            .map(({ value, count }) => ({
              href: at(value),
              label: words.resourceKind[value],
              count,
              isCurrent: value === nature,
            })),
        ]}
      />
      {resources.length === 0 ? (
        <EmptyState title={list.resourcesNone} action={nature ? <Anchor href={at(null)}>{list.seeAll}</Anchor> : null}>
          <p>{list.resourcesNoneText}</p>
        </EmptyState>
      ) : (
        <EntryList
          entries={resources.map(({ resourceKind, publisher, ...resource }) => ({
            ...resource,
            facts: [resourceKind ? words.resourceKind[resourceKind] : '', publisher],
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(to) => pageHref('/reseau/ressources', nature ? `nature=${nature}` : '', to)}
      />
    </Wrap>
  )
}
