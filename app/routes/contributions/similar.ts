import type { LoaderFunctionArgs } from '@remix-run/node'
import { similarContributions } from '~/modules/contributions/queries-similar.server'
import { publicHeaders } from '~/platform/http/public-page'
import { debateAt } from './load.server'

const longest = 200

/** GET …/semblables.json?titre=…: contributions that look like the one being written, for the form to show. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const debate = await debateAt(request, context, params['slug'])
  const title = (new URL(request.url).searchParams.get('titre') ?? '').slice(0, longest)
  const similar = title.trim().length >= 8 ? await similarContributions(debate.id, { title, text: '' }) : []
  return new Response(JSON.stringify({ similar }), { headers: publicHeaders('application/json; charset=utf-8') })
}
