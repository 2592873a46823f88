import type { LoaderFunctionArgs } from '@remix-run/node'
import { searchTerritory } from '~/modules/territory/queries.server'
import { isPlaceKind, placePath } from '~/modules/territory/rules/place'
import { publicHeaders } from '~/platform/http/public-page'

/**
 * GET /territoire/recherche.json?q=…&kinds=commune,epci&limit=8: the places that a name or a postcode designates, best
 * first, 20 at most. Unknown kinds are ignored; a query without anything to look for finds nothing.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const kinds = (searchParams.get('kinds') ?? '').split(',').filter(isPlaceKind)
  const asked = Number(searchParams.get('limit') ?? 20)
  const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, 20) : 20
  const places = await searchTerritory(searchParams.get('q') ?? '', { limit, ...(kinds.length > 0 ? { kinds } : {}) })
  const results = places.map(
    ({ code, kind, name, population, postcodes, departement, latitude, longitude, approximate }) => ({
      code,
      kind,
      name,
      departement,
      postcodes,
      population,
      latitude,
      longitude,
      approximate,
      url: placePath(code),
    }),
  )
  return new Response(JSON.stringify({ results }), { headers: publicHeaders('application/json; charset=utf-8') })
}
