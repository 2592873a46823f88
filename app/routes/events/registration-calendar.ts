import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { calendarHeaders, eventCalendar } from '~/modules/events/calendar.server'
import { openRegistration } from '~/modules/events/queries-registrations.server'

/** GET /rencontres/inscription/:token.ics: the event with its link, for whoever has a seat. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale } = await visitorOf(request, context)
  const opened = await openRegistration(params['token'] ?? '')
  if (opened?.registration.state !== 'registered') throw notFound()
  return new Response(await eventCalendar(opened.event, locale, opened.event.link), {
    headers: { ...calendarHeaders(`${opened.event.slug}.ics`), 'Cache-Control': 'no-store' },
  })
}
