import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { calendarHeaders, eventCalendar } from '~/modules/events/calendar.server'
import { eventAt } from './load-event.server'

/** GET /rencontres/:slug.ics: the event as a file that any calendar takes; without the link, which is for the registered. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const event = await eventAt(request, context, params['slug'])
  if (event.publishedAt === null) throw notFound()
  return new Response(await eventCalendar(event, locale), { headers: calendarHeaders(`${event.slug}.ics`) })
}
