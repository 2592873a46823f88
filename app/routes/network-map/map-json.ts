import type { LoaderFunctionArgs } from '@remix-run/node'
import { boxAsked, mapOf } from '~/modules/network/map-of-practices.server'
import { zooms } from '~/modules/network/rules/map-view'
import { readPracticeFilter } from '~/modules/network/rules/practice-filter'
import type { SentMap } from '~/modules/network/rules/sent-map'
import { publicHeaders } from '~/platform/http/public-page'

/**
 * GET /reseau/carte.json?theme=mobility&z=9&cadre=1.5,47,2.5,48: what the map shows of a filter within a box, brought
 * together for this zoom (rules/sent-map). At most 250 marks: a wider box is cut to a large screen, and where there are
 * more they are brought together at a wider zoom.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const filter = readPracticeFilter(searchParams)
  const asked = Number(searchParams.get('z') ?? zooms.region)
  const zoom = Number.isInteger(asked) ? Math.min(zooms.most, Math.max(zooms.least, asked)) : zooms.region
  const { total, shown, elsewhere, zoom: at, marks, towns } = await mapOf(filter, boxAsked(filter.box, zoom), zoom)
  const sent: SentMap = { total, shown, elsewhere, zoom: at, marks, towns }
  return new Response(JSON.stringify(sent), { headers: publicHeaders('application/json; charset=utf-8') })
}
