import type { LoaderFunctionArgs } from '@remix-run/node'
import { contoursOfKind } from '~/modules/territory/queries.server'
import { codeFromAddress } from '~/modules/territory/rules/place'
import { publicHeaders } from '~/platform/http/public-page'

const kinds = ['departement', 'epci', 'commune'] as const

/**
 * GET /territoire/contours.json?niveau=commune&dans=dep-45: contours as GeoJSON (RFC 7946), which maps are drawn on. The
 * communes are given a département at a time; those that were not imported are left out.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const kind = kinds.find((one) => one === searchParams.get('niveau')) ?? 'departement'
  const within = codeFromAddress(searchParams.get('dans') ?? '') ?? null
  const contours = await contoursOfKind(kind, kind === 'commune' ? (within ?? 'none') : within)
  return new Response(JSON.stringify(contours), { headers: publicHeaders('application/geo+json; charset=utf-8') })
}
