import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { charterByVersion } from '~/modules/label/queries-charter.server'
import { schemeAsked } from '~/modules/label/queries-schemes.server'
import { publicHeaders } from '~/platform/http/public-page'

/** GET /label/charte/:version.json: the exact bytes that the portal applies, and that the fingerprint is of. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = params['version'] ?? ''
  const scheme = await schemeAsked(request)
  const found = scheme && /^[1-9]\d{0,3}$/.test(asked) ? await charterByVersion(Number(asked), scheme.key) : null
  if (!found) throw notFound()
  return new Response(found.content, { headers: publicHeaders('application/json; charset=utf-8') })
}
