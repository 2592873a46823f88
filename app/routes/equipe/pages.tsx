import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, requireSignedIn } from '~/composition/visitor.server'
import { editorialMessages } from '~/modules/editorial/messages'
import { editorialActs } from '~/modules/editorial/permissions'
import { listPages } from '~/modules/editorial/queries.server'
import { pagePath, pageSlugs } from '~/modules/editorial/rules/editable-pages'
import { formatDate } from '~/platform/i18n/format'
import { locales } from '~/platform/i18n/locale'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context)
  if (!can(actor, editorialActs['editorial.read-pages'], null)) throw notFound()
  const known = await listPages()
  return json({
    rows: pageSlugs.flatMap((slug) =>
      locales.map((language) => {
        const page = known.find((one) => one.slug === slug && one.locale === language)
        return {
          slug,
          language,
          path: pagePath(slug),
          version: page?.version ?? 0,
          title: page?.title ?? slug,
          publishedAt: page?.publishedAt.toISOString() ?? null,
        }
      }),
    ),
  })
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title, lede } = editorialMessages[site.locale].pages
  return pageMeta({ ...site, title, description: lede, indexed: false })
}

export default function Pages() {
  const { rows } = useLoaderData<typeof loader>()
  const { pages } = useMessages(editorialMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <PageTitle title={pages.title} lede={pages.lede} back={[{ href: '/equipe', label: pages.back }]} />
      <DataTable
        caption={pages.caption}
        captionHidden
        rows={rows}
        rowKey={({ slug, language }) => `${slug}-${language}`}
        columns={[
          {
            key: 'title',
            header: pages.name,
            rowHeader: true,
            cell: ({ slug, language, title }) => (
              <Anchor
                href={`/equipe/pages/${slug}/${language}`}
                aria-label={pages.edit(title, pages.languages[language])}
              >
                <span lang={language}>{title}</span>
              </Anchor>
            ),
          },
          { key: 'language', header: pages.language, cell: ({ language }) => pages.languages[language] },
          {
            key: 'version',
            header: pages.version,
            numeric: true,
            cell: ({ version }) => (version === 0 ? pages.none : version),
          },
          {
            key: 'published',
            header: pages.published,
            cell: ({ publishedAt }) => (publishedAt ? formatDate(new Date(publishedAt), locale) : '–'),
          },
          {
            key: 'history',
            header: pages.history,
            cell: ({ slug, language, title }) => (
              <Anchor
                href={`/equipe/pages/${slug}/${language}/historique`}
                aria-label={`${pages.history}, ${title}, ${pages.languages[language]}`}
              >
                {pages.history}
              </Anchor>
            ),
          },
        ]}
      />
    </Wrap>
  )
}
