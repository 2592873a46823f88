import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '~/composition/atom'
import { visitorOf } from '~/composition/visitor.server'
import { practicesMessages } from '~/modules/network/messages/practices'
import { newestPractices } from '~/modules/network/queries-practices.server'
import { practiceQuery, readPracticeFilter } from '~/modules/network/rules/practice-filter'
import { entryPath } from '~/modules/network/rules/found-entry'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'

/** GET /reseau/pratiques.xml?theme=mobility: the practices of a filter published last, as Atom. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const filter = readPracticeFilter(new URL(request.url).searchParams)
  const { listTitle, listLede } = practicesMessages[locale]
  const query = practiceQuery(filter, { sort: '', page: 1 })
  const practices = await newestPractices(filter)
  const xml = atomFeed(
    practices.map(({ id, slug, title, place, at, text }) => ({
      id: `entry:${id}`,
      title,
      path: entryPath('practice', slug),
      at,
      summary: [place, text].filter((part) => part !== '').join('. '),
    })),
    {
      portalUrl: env().portalUrl,
      locale,
      name: `pratiques${query}`,
      path: `/reseau/pratiques.xml${query}`,
      page: `/reseau/pratiques${query}`,
      title: listTitle,
      subtitle: listLede,
    },
  )
  return new Response(xml, { headers: publicHeaders('application/atom+xml; charset=utf-8') })
}
