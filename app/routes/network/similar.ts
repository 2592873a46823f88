import type { LoaderFunctionArgs } from '@remix-run/node'
import { similarEntries } from '~/modules/network/queries-duplicates.server'
import { isEntryKind } from '~/modules/network/rules/entry-content'
import { noPlace } from '~/modules/territory/forms-place'
import { placeOf } from '~/modules/territory/queries-place.server'
import { publicHeaders } from '~/platform/http/public-page'

const longest = 200

/**
 * GET /reseau/proposer/semblables.json?nature=practice&titre=…&lieu=…: published and pending entries that look like the one
 * being written, for the form to show. A title too short to tell finds nothing.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const kind = searchParams.get('nature')
  const title = (searchParams.get('titre') ?? '').slice(0, longest)
  const asked = (searchParams.get('lieu') ?? '').slice(0, longest)
  const place = await placeOf({ ...noPlace, place: asked.slice(0, 100) })
  const territory = 'ok' in place ? (place.ok?.territory ?? null) : null
  const similar = isEntryKind(kind) && title.trim().length >= 6 ? await similarEntries(kind, title, territory) : []
  return new Response(JSON.stringify({ similar }), { headers: publicHeaders('application/json; charset=utf-8') })
}
