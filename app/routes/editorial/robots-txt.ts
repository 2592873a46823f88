import { privateSections } from '~/composition/site-map'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'
import { locales } from '~/platform/i18n/locale'

/** A demonstration asks to be left alone: what it says of the cooperative is fictional. */
export function loader() {
  const { demonstration, portalUrl } = env()
  const closed = demonstration
    ? ['/']
    : privateSections.flatMap((path) => [path, ...locales.map((locale) => `/${locale}${path}`)])
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    ...(demonstration ? [] : ['', `Sitemap: ${portalUrl.origin}/sitemap.xml`]),
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: publicHeaders('text/plain; charset=utf-8') })
}
