import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { charterPdf } from '~/modules/charters/charter-pdf.server'
import { charterByVersion } from '~/modules/label/queries-charter.server'
import { schemeAsked } from '~/modules/label/queries-schemes.server'
import { charterPath } from '~/modules/label/rules/scheme'
import { env } from '~/platform/env.server'
import { publicHeaders } from '~/platform/http/public-page'

/** GET /label/charte/:version.pdf: a version of the charter, tagged, in the language of the address. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = params['version'] ?? ''
  const scheme = await schemeAsked(request)
  const found = scheme && /^[1-9]\d{0,3}$/.test(asked) ? await charterByVersion(Number(asked), scheme.key) : null
  if (!found || !scheme) throw notFound()
  const address = new URL(charterPath(scheme.key, `/${found.version}`), env().portalUrl).href
  const bytes = await charterPdf(found.charter, { locale: context.addressLocale ?? 'fr', address })
  return new Response(new Uint8Array(bytes), { headers: publicHeaders('application/pdf') })
}
