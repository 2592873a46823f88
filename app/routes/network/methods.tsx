import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { visitorOf } from '~/composition/visitor.server'
import { contentIn } from '~/modules/network/translated-method'
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

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('groupe')
  const size = isWordOf('groupSize', asked) ? asked : null
  const [list, counts] = await Promise.all([
    listEntries('method', {
      facets: size ? [{ facet: 'group', value: size }] : [],
      page: Number(searchParams.get('page')) || 1,
    }),
    facetCounts('method', 'group'),
  ])
  return {
    size,
    page: list.page,
    pages: list.pages,
    methods: list.entries.map(({ id, path, content: kept, isDemonstration }) => {
      const { content, isTranslated } = contentIn(id, kept, locale)
      return {
        title: content.title,
        path,
        isDemonstration,
        isTranslated,
        text: summaryOf(content.purpose),
        groupSize: content.groupSize,
        duration: content.duration,
      }
    }),
    counts: vocabularies.groupSize.map((value) => ({ value, count: counts.get(value) ?? 0 })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  const { methodsTitle, methodsDescription } = landingMessages[site.locale].list
  return pageMeta({ ...site, title: methodsTitle, description: methodsDescription })
}

export default function Methods() {
  const { size, methods, counts, page, pages } = useLoaderData<typeof loader>()
  const { network, list } = useMessages(landingMessages)
  const words = useMessages(vocabularyMessages)
  const at = (value: string | null) => `/reseau/methodes${value ? `?groupe=${value}` : ''}`
  return (
    <Wrap>
      <PageTitle
        title={list.methodsTitle}
        lede={list.methodsLede}
        back={[{ href: '/reseau', label: network }]}
        actions={
          <ButtonLink kind="secondary" href="/reseau/proposer/methode">
            {list.addMethod}
          </ButtonLink>
        }
      />
      <FilterLinks
        label={list.filterSize}
        links={[
          { href: at(null), label: list.all, isCurrent: size === null },
          ...counts
            .filter(({ count, value }) => count > 0 || value === size)
            .map(({ value, count }) => ({
              href: at(value),
              label: words.groupSize[value],
              count,
              isCurrent: value === size,
            })),
        ]}
      />
      {methods.length === 0 ? (
        <EmptyState title={list.methodsNone} action={<Anchor href={at(null)}>{list.seeAll}</Anchor>} />
      ) : (
        <EntryList
          entries={methods.map(({ groupSize, duration, ...method }) => ({
            ...method,
            facts: [groupSize ? words.groupSize[groupSize] : '', duration ? words.duration[duration] : ''],
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(to) => pageHref('/reseau/methodes', size ? `groupe=${size}` : '', to)}
      />
    </Wrap>
  )
}
