import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, visitorOf } from '~/composition/visitor.server'
import { convocationPdf } from '~/modules/governance/convocation-pdf.server'
import { meetingPermissions } from '~/modules/governance/permissions'
import { agendaView, meetingView } from '~/modules/governance/queries-meeting-pages.server'
import { can } from '~/platform/permissions'
import { meetingAt } from './load-meeting.server'

/** The convocation to print; texts that are the members' are left out for others. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await visitorOf(request, context)
  const meeting = await meetingAt(request, params['id'])
  const papers = can(actor, meetingPermissions['governance.see-papers'], meeting.subject)
  if (meeting.convenedAt === null || (!papers && meeting.body !== null)) throw notFound()
  const pdf = await convocationPdf(await meetingView(meeting), await agendaView(meeting, papers), meeting.convenedAt)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="convocation-${meeting.day}.pdf"`,
    },
  })
}
