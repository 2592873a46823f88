import { recordProxy } from '~/modules/governance/commands/give-proxy.server'
import { leaveMeeting } from '~/modules/governance/commands/leave-meeting.server'
import { recordAttendance } from '~/modules/governance/commands/record-attendance.server'
import { meetingPermissions } from '~/modules/governance/permissions'
import type { LoadedMeeting } from '~/modules/governance/queries-meetings.server'
import { attendanceWays } from '~/modules/governance/rules/meeting-presence'
import { can, type Person } from '~/platform/permissions'
import type { MeetingActResult } from './act-on-meeting.server'
import { resolveMember } from './resolve-member.server'

type Fields = Readonly<Record<string, string | string[]>>

/** What is noted at the door: who comes, who leaves, proxies on paper. */
export async function actAtDoor(actor: Person, meeting: LoadedMeeting, fields: Fields): Promise<MeetingActResult> {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const [meetingId, memberId] = [meeting.id, text('memberId')]
  if (!can(actor, meetingPermissions['governance.record-attendance'], meeting.subject))
    return { problem: { refused: { code: 'not-found' } } }
  switch (fields['intent']) {
    case 'enter': {
      const way = attendanceWays.find((one) => one === text('way')) ?? 'room'
      const outcome = await recordAttendance(actor, { meetingId, memberId, way })
      return 'refused' in outcome ? { problem: outcome } : { done: 'entree' }
    }
    case 'leave': {
      const outcome = await leaveMeeting(actor, { meetingId, memberId })
      return 'refused' in outcome ? { problem: outcome } : { done: 'sortie' }
    }
    case 'record-proxy': {
      const giver = await resolveMember(meeting, text('giver'), 'giver')
      if ('refused' in giver) return { problem: giver }
      const blank = text('holder').trim() === ''
      const holder = blank ? null : await resolveMember(meeting, text('holder'), 'holder')
      if (holder && 'refused' in holder) return { problem: holder }
      const input = { meetingId, giverId: giver.ok.memberId, holderId: holder?.ok.memberId ?? null }
      const outcome = await recordProxy(actor, input)
      return 'refused' in outcome ? { problem: outcome } : { done: 'procuration' }
    }
    default:
      return { problem: { refused: { code: 'unreadable' } } }
  }
}
