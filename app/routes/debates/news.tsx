import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageMeta, siteOf } from '~/composition/page-meta'
import { DebateHeading } from '~/modules/debates/components/debate-parts'
import { NewsList } from '~/modules/debates/components/news-list'
import { publicDebateMessages } from '~/modules/debates/messages/public'
import { takingPartMessages } from '~/modules/debates/messages/taking-part'
import { newsOf } from '~/modules/debates/queries-news.server'
import { debatePath, newsPath } from '~/modules/debates/rules/debate-paths'
import { headOf } from '~/modules/debates/view.server'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { publicPage } from '~/platform/http/public-page'
import { useMessages } from '~/platform/i18n/react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Pagination, pageHref } from '~/ui/pagination'
import { Wrap } from '~/ui/section'
import { debateAt, pageIn } from './load-debate.server'

export const headers = publicPage

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate } = await debateAt(request, context, params['slug'])
  const page = pageIn(request)
  const { news, pages } = await newsOf(debate.id, page)
  return {
    debate: await headOf(debate),
    ...{ page, pages },
    news: news.map(({ id, title, text, publishedAt }) => ({ id, title, publishedAt, text: readMarkdown(text) })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => {
  const site = siteOf(matches)
  const { of, title, lede } = publicDebateMessages[site.locale].news
  const indexed = data !== undefined && !data.debate.isDemonstration && data.debate.state !== 'draft'
  return pageMeta({ ...site, title: data ? of(data.debate.title) : title, description: lede, indexed })
}

export default function DebateNews() {
  const { debate, news, page, pages } = useLoaderData<typeof loader>()
  const { news: words } = useMessages(publicDebateMessages)
  const { follow } = useMessages(takingPartMessages)
  const followLink = <ButtonLink href={`${debatePath(debate)}/suivre`}>{follow.title}</ButtonLink>
  return (
    <Wrap>
      <DebateHeading
        debate={debate}
        title={words.title}
        lede={words.lede}
        actions={
          <>
            {followLink}
            <ButtonLink kind="secondary" href={`${newsPath(debate)}.xml`}>
              {words.feed}
            </ButtonLink>
          </>
        }
      />
      {news.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <NewsList news={news} />
      )}
      <Pagination page={page} pages={pages} hrefOf={(number) => pageHref(newsPath(debate), '', number)} />
    </Wrap>
  )
}
