import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomFeed } from '~/composition/atom'
import { newestFirst } from '~/composition/feed-entry'
import { labelEntries } from '~/composition/label-entries.server'
import { visitorOf } from '~/composition/visitor.server'
import { readRegisterFilter, registerQuery } from '~/modules/label/forms-register'
import { publicMessages } from '~/modules/label/messages/public'
import { registerWhere } from '~/modules/label/queries-register.server'
import { today } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'

const most = 50

/** GET /label/registre.xml?departement=18: what happened to the labels of a filter, as Atom. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const filter = readRegisterFilter(new URL(request.url).searchParams)
  const query = registerQuery(filter)
  const { title, lede } = publicMessages[locale].register
  const entries = await labelEntries(locale, most, registerWhere(filter, today()))
  const xml = atomFeed(newestFirst(entries, most), {
    portalUrl: env().portalUrl,
    locale,
    name: `labels${query}`,
    path: `/label/registre.xml${query}`,
    page: `/label/registre${query}`,
    title,
    subtitle: lede,
  })
  return new Response(xml, { headers: publicHeaders('application/atom+xml; charset=utf-8') })
}
