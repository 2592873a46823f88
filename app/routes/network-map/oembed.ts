import type { LoaderFunctionArgs } from '@remix-run/node'
import { practicesMessages } from '~/modules/network/messages/practices'
import { frameCode, readOembed } from '~/modules/network/rules/embed'
import { env } from '~/platform/env.server'
import { refuse } from '~/platform/http/form.server'
import { publicHeaders } from '~/platform/http/public-page'
import { defaultLocale, localeOfPath } from '~/platform/i18n/locale'

/**
 * GET /oembed?url=https://…/reseau/carte?theme=mobility: how another site shows the map (oembed.com). JSON alone: another
 * `format` is answered 501, as its specification says; an address that is not the map's, 404.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const { origin, hostname } = env().portalUrl
  const asked = readOembed(searchParams, origin)
  if (!asked) throw refuse(404, 'not-found')
  if (!['json', null].includes(searchParams.get('format'))) return new Response('only json', { status: 501 })
  const messages = practicesMessages[localeOfPath(asked.path) ?? defaultLocale]
  const { width, height, path, query } = asked
  const answer = {
    version: '1.0',
    type: 'rich',
    title: messages.mapTitle,
    provider_name: 'Démocratie permanente',
    provider_url: origin,
    author_name: hostname,
    cache_age: 86_400,
    width,
    height,
    html: frameCode(origin + path + query, messages.embed.frame, height, width),
  }
  return new Response(JSON.stringify(answer), {
    headers: { ...publicHeaders('application/json; charset=utf-8'), 'Access-Control-Allow-Origin': '*' },
  })
}
