import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/composition/visitor.server'
import { rulesByVersion } from '~/modules/referrals/queries-rules.server'
import { publicHeaders } from '~/platform/http/public-page'

/** GET /saisir/regles/:version.json: a version of the rules, as docs/formats/referral-rules.schema.json. */
export async function loader({ params }: LoaderFunctionArgs) {
  const version = /^[1-9]\d{0,3}$/.test(params['version'] ?? '')
    ? await rulesByVersion(Number(params['version']))
    : null
  if (!version) throw notFound()
  return new Response(version.content, { headers: publicHeaders('application/json; charset=utf-8') })
}
