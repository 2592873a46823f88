import type { LoaderFunctionArgs } from '@remix-run/node'
import { visitorOf } from '~/composition/visitor.server'
import { calendarHeaders, eventsCalendar } from '~/modules/events/calendar.server'
import { readEventFilter } from '~/modules/events/event-filter'
import { calendarEvents } from '~/modules/events/queries-lists.server'
import { publicPage } from '~/platform/http/public-page'

/** GET /rencontres.ics: the calendar that one subscribes to, with the filters of the list. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const events = await calendarEvents(readEventFilter(new URL(request.url).searchParams))
  return new Response(await eventsCalendar(events, locale), {
    headers: { ...publicPage(), ...calendarHeaders('rencontres.ics') },
  })
}
