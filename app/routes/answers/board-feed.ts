import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerNews } from '~/composition/answers-news.server'
import { atomFeed } from '~/composition/atom'
import { visitorOf } from '~/composition/visitor.server'
import { answerMessages } from '~/modules/answers/messages/answers'
import { boardPath } from '~/modules/answers/rules/answer-paths'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'

/** GET /reponses.xml: the latest answers, as Atom. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const { board } = answerMessages[locale]
  const xml = atomFeed(await answerNews(locale, 50), {
    portalUrl: env().portalUrl,
    locale,
    name: 'reponses',
    path: `${boardPath}.xml`,
    page: boardPath,
    title: board.title,
    subtitle: board.lede,
  })
  return new Response(xml, { headers: publicHeaders('application/atom+xml; charset=utf-8') })
}
