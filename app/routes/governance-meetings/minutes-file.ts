import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { minutesPdf } from '~/modules/governance/minutes-pdf.server'
import { meetingPermissions } from '~/modules/governance/permissions'
import { minutesOf } from '~/modules/governance/queries-minutes.server'
import { can } from '~/platform/permissions'
import { meetingAt } from './load-meeting.server'

/** The minutes as a document: everyone's once published (those of a body stay its members'), before that who writes them. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const meeting = await meetingAt(request, params['id'])
  const isPublic = meeting.state === 'minutes-published' && meeting.body === null
  const papers =
    meeting.state === 'minutes-published' && can(actor, meetingPermissions['governance.see-papers'], meeting.subject)
  const writes =
    meeting.state === 'closed' && can(actor, meetingPermissions['governance.write-minutes'], meeting.subject)
  if (!isPublic && !papers && !writes) throw notFound()
  const pdf = await minutesPdf(meeting, await minutesOf(meeting))
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="proces-verbal-${meeting.day}.pdf"`,
    },
  })
}
