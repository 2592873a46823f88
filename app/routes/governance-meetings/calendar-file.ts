import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { meetingEvent } from '~/modules/governance/meeting-calendar'
import { meetingPermissions } from '~/modules/governance/permissions'
import { meetingPath } from '~/modules/governance/rules/meeting-paths'
import { calendarFile } from '~/platform/calendar/calendar-file'
import { env } from '~/platform/env.server'
import { can } from '~/platform/permissions'
import { meetingAt } from './load-meeting.server'

/** The meeting as a file that any calendar takes (RFC 5545). */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const meeting = await meetingAt(request, params['id'])
  if (!can(actor, meetingPermissions['governance.see-meeting'], meeting.subject)) throw notFound()
  const papers = can(actor, meetingPermissions['governance.see-papers'], meeting.subject)
  const event = meetingEvent({
    id: meeting.id,
    host: env().portalUrl.hostname,
    title: meeting.title,
    place: meeting.place || (papers ? meeting.link : ''),
    url: new URL(meetingPath(meeting), env().portalUrl).href,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    stampedAt: meeting.convenedAt ?? meeting.startsAt,
    revision: meeting.revision,
    cancelled: meeting.state === 'cancelled',
  })
  return new Response(calendarFile({ name: meeting.title, events: [event] }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="reunion-${meeting.day}.ics"`,
    },
  })
}
