import type { LoaderFunctionArgs } from '@remix-run/node'
import { attendancePdf } from '~/modules/governance/minutes-pdf.server'
import { minutesOf } from '~/modules/governance/queries-minutes.server'
import { meetingFor } from './load-meeting.server'

/** The attendance sheet, with names: for those who prepare the meeting and lead it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { meeting } = await meetingFor(request, context, params['id'], 'governance.record-attendance')
  const pdf = await attendancePdf(meeting, await minutesOf(meeting))
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="presences-${meeting.day}.pdf"`,
    },
  })
}
