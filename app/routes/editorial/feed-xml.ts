import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '~/composition/atom'
import { feedEntries } from '~/composition/feed.server'
import { visitorOf } from '~/composition/visitor.server'
import { editorialMessages } from '~/modules/editorial/messages'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'

/** What is new, as Atom. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const { title, subtitle } = editorialMessages[locale].feed
  const names = { name: 'flux', path: '/flux.xml', page: '/', title, subtitle }
  const xml = atomFeed(await feedEntries(locale), { portalUrl: env().portalUrl, locale, ...names })
  return new Response(xml, { headers: publicHeaders('application/atom+xml; charset=utf-8') })
}
