import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '~/composition/atom'
import { publicDebateMessages } from '~/modules/debates/messages/public'
import { newsOf } from '~/modules/debates/queries-news.server'
import { newsPath } from '~/modules/debates/rules/debate-paths'
import { plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'
import { debateAt } from './load-debate.server'

/** GET /debats/:slug/actualites.xml: the news of one debate. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate, visitor } = await debateAt(request, context, params['slug'])
  const { of, lede } = publicDebateMessages[visitor.locale].news
  const { news } = await newsOf(debate.id, 1, 50)
  const pagePath = newsPath(debate)
  const entries = news.map(({ id, title, text, publishedAt }) => ({
    ...{ id: `debate-news:${id}`, title, path: `${pagePath}#n-${id}`, at: publishedAt },
    summary: plainText(readMarkdown(text)).trim().slice(0, 300),
  }))
  const xml = atomFeed(entries, {
    ...{ portalUrl: env().portalUrl, locale: visitor.locale, name: `debat:${debate.id}` },
    ...{ path: `${pagePath}.xml`, page: pagePath, title: of(debate.title), subtitle: lede },
  })
  return new Response(xml, { headers: publicHeaders('application/atom+xml; charset=utf-8') })
}
