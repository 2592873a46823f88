import type { LoaderFunctionArgs } from '@remix-run/node'
import { debateCalendar } from '~/modules/debates/calendar.server'
import { calendarHeaders } from '~/modules/events/calendar.server'
import { publicPage } from '~/platform/http/public-page'
import { debateAt } from './load-debate.server'

/** GET /debats/:slug/calendrier.ics: the stages and the meetings of a debate, to subscribe to. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { debate, visitor } = await debateAt(request, context, params['slug'])
  return new Response(await debateCalendar(debate, visitor.locale), {
    headers: { ...publicPage(), ...calendarHeaders(`${debate.slug}.ics`) },
  })
}
