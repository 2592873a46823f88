import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { contentOfVersion } from '~/modules/statutes/queries.server'
import { publicHeaders } from '~/platform/http/public-page'

/** GET /statuts/versions/:version.json: the exact bytes that the portal applies, and that the fingerprint is of. */
export async function loader({ params }: LoaderFunctionArgs) {
  const asked = params['version'] ?? ''
  const content = /^[1-9]\d{0,3}$/.test(asked) ? await contentOfVersion(Number(asked)) : null
  if (content === null) throw notFound()
  return new Response(content, { headers: publicHeaders('application/json; charset=utf-8') })
}
