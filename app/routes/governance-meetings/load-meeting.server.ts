import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor } from '~/composition/visitor.server'
import { meetingPermissions } from '~/modules/governance/permissions'
import { type LoadedMeeting, meetingById } from '~/modules/governance/queries-meetings.server'
import { can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

/** Under /assemblees one finds what the members meet for, under /seances what a body does: nothing is at both. */
const isAtThisAddress = (request: Request, { body }: LoadedMeeting): boolean =>
  /\/seances(\/|$|\.)/.test(new URL(request.url).pathname) === (body !== null)

/** The meeting that an address names; not found where the address is another's. */
export async function meetingAt(request: Request, id: string | undefined): Promise<LoadedMeeting> {
  const meeting = isId(id ?? '') ? await meetingById(id ?? '') : null
  if (!meeting || !isAtThisAddress(request, meeting)) throw notFound()
  return meeting
}

type Act =
  'governance.prepare-meeting' | 'governance.run-meeting' | 'governance.record-attendance' | 'governance.see-papers'

/** The same for somebody signed in who may do one of these acts to it. */
export async function meetingFor(
  request: Request,
  context: AppLoadContext,
  id: string | undefined,
  ...acts: readonly Act[]
): Promise<{ visitor: SignedInVisitor; meeting: LoadedMeeting }> {
  const visitor = await requireSignedIn(request, context)
  const meeting = await meetingAt(request, id)
  if (!acts.some((act) => can(visitor.actor, meetingPermissions[act], meeting.subject))) throw notFound()
  return { visitor, meeting }
}
