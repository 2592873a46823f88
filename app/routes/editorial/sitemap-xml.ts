import { publicPages } from '~/composition/site-map'
import { xmlText } from '~/composition/xml'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'
import { inLocale, locales } from '~/platform/i18n/locale'
import { indexedAddresses } from '~/platform/search/index.server'

/** Every public address, in each language; those of single labels and texts come from the search index. */
export async function loader() {
  const { origin } = env().portalUrl
  const paths = new Set([...publicPages.map(({ path }) => path), ...(await indexedAddresses())])
  const address = (path: string, locale: (typeof locales)[number]) => xmlText(origin + inLocale(path, locale))
  const entries = [...paths].flatMap((path) =>
    locales.map(
      (locale) =>
        `<url><loc>${address(path, locale)}</loc>${locales
          .map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(path, other)}"/>`)
          .join('')}</url>`,
    ),
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`
  return new Response(xml, { headers: publicHeaders('application/xml; charset=utf-8') })
}
