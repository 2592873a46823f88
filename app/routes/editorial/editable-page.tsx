import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { Markdown } from '~/modules/editorial/components/markdown'
import { filledPage } from '~/modules/editorial/filled-page.server'
import { editorialMessages } from '~/modules/editorial/messages'
import { editorialActs } from '~/modules/editorial/permissions'
import { currentPage } from '~/modules/editorial/queries.server'
import { isPageSlug } from '~/modules/editorial/rules/editable-pages'
import { plainText } from '~/modules/editorial/rules/markdown'
import { publicPage } from '~/platform/http/public-page'
import { formatDate } from '~/platform/i18n/format'
import { withoutLocale } from '~/platform/i18n/locale'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { can } from '~/platform/permissions'
import { Anchor } from '~/ui/link'
import { PageTitle } from '~/ui/page-title'
import { Wrap } from '~/ui/section'

export const headers = publicPage

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, actor } = await visitorOf(request, context)
  const slug = withoutLocale(new URL(request.url).pathname.replace(/\.data$/, '')).slice(1)
  const page = isPageSlug(slug) ? await currentPage(slug, locale) : null
  if (!page) throw notFound()
  const nodes = await filledPage(page.body, locale)
  return json({
    title: page.title,
    version: page.version,
    publishedAt: page.publishedAt.toISOString(),
    nodes,
    description: plainText(nodes).trim().slice(0, 155),
    editHref: can(actor, editorialActs['editorial.publish-page'], null) ? `/equipe/pages/${page.slug}/${locale}` : null,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta({
    ...siteOf(matches),
    title: data?.title ?? '',
    description: data?.description ?? '',
    type: 'article',
    indexed: data !== undefined,
  })

export default function EditablePage() {
  const { title, nodes, version, publishedAt, editHref } = useLoaderData<typeof loader>()
  const { page } = useMessages(editorialMessages)
  const locale = useLocale()
  return (
    <Wrap>
      <article>
        <PageTitle title={title} />
        <Markdown nodes={nodes} />
        <hr />
        <p className="soft small">
          {page.updated(formatDate(new Date(publishedAt), locale), version)}
          {editHref ? (
            <>
              {' · '}
              <Anchor href={editHref}>{page.edit}</Anchor>
            </>
          ) : null}
        </p>
      </article>
    </Wrap>
  )
}
