import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { charterByVersion } from '~/modules/label/queries-charter.server'
import { publicHeaders } from '~/platform/http/public-page'

/** GET /label/charte/:version.json: the exact bytes that the portal applies, and that the fingerprint is of. */
export async function loader({ params }: LoaderFunctionArgs) {
  const asked = params['version'] ?? ''
  const found = /^[1-9]\d{0,3}$/.test(asked) ? await charterByVersion(Number(asked)) : null
  if (!found) throw notFound()
  return new Response(found.content, { headers: publicHeaders('application/json; charset=utf-8') })
}
