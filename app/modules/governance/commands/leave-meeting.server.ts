import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { meetingPermissions } from '../permissions'
import { meetingMember } from '../queries-meeting-members.server'
import { meetingById } from '../queries-meetings.server'
import { goOut } from '../store-presence.server'
import { touchMeeting } from '../store-meetings.server'

/** Notes that somebody left: by themselves, or by whoever keeps the door. */
export const leaveMeeting = (
  actor: Actor,
  { meetingId, memberId }: { meetingId: string; memberId: string },
): Promise<Outcome<{ name: string }>> =>
  transact(async (tx): Promise<Outcome<{ name: string }>> => {
    const meeting = await meetingById(meetingId, tx)
    const member = meeting && (await meetingMember(meeting, memberId, tx))
    const may =
      member &&
      (can(actor, meetingPermissions['governance.attend-meeting'], member) ||
        can(actor, meetingPermissions['governance.record-attendance'], meeting.subject))
    if (!may) return refused({ code: 'not-found' })
    if (meeting.state !== 'open' && meeting.state !== 'convened') return refused({ code: 'state-forbids' })
    if (!(await goOut(tx, meetingId, memberId))) return refused({ code: 'not-in' })
    await touchMeeting(tx, meetingId)
    await writeJournal(tx, {
      actor,
      act: 'governance.leave-meeting',
      subject: { kind: 'meeting', id: meetingId },
      data: { member: memberId },
    })
    return ok({ name: member.name })
  })
