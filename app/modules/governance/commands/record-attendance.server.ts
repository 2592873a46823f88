import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { meetingPermissions } from '../permissions'
import { meetingMember } from '../queries-meeting-members.server'
import { type LoadedMeeting, meetingById } from '../queries-meetings.server'
import type { AttendanceWay } from '../rules/meeting-presence'
import { recoverProxy } from '../recover-proxy.server'
import { comeIn } from '../store-presence.server'
import { touchMeeting } from '../store-meetings.server'

/** The door opens on the meeting's day, and closes with it; votes by post are noted as soon as it is convened. */
const doorIsOpen = ({ kind, state, day }: LoadedMeeting, way: AttendanceWay): boolean =>
  kind !== 'consultation' && (state === 'open' || (state === 'convened' && (way === 'post' || day === today())))

type Input = { meetingId: string; memberId: string; way: AttendanceWay }

/** Somebody at the door (by a QR code, or by name) notes who came, or whose vote came by post. Their own proxy is taken back. */
export const recordAttendance = (
  actor: Actor,
  { meetingId, memberId, way }: Input,
): Promise<Outcome<{ name: string }>> =>
  transact(async (tx): Promise<Outcome<{ name: string }>> => {
    const meeting = await meetingById(meetingId, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.record-attendance'], meeting.subject))
      return refused({ code: 'not-found' })
    if (!doorIsOpen(meeting, way)) return refused({ code: 'door-closed' })
    const member = await meetingMember(meeting, memberId, tx)
    if (!member) return refused({ code: 'member-unknown', field: 'member' })
    await comeIn(tx, meetingId, member, way, actorName(actor))
    const recovered = await recoverProxy(tx, meetingId, memberId)
    await touchMeeting(tx, meetingId)
    await writeJournal(tx, {
      actor,
      act: 'governance.record-attendance',
      subject: { kind: 'meeting', id: meetingId },
      data: { member: memberId, way, recovered },
    })
    return ok({ name: member.name })
  })

/** A member joins at a distance, by their own button. */
export const attendRemotely = (
  actor: Actor,
  { meetingId, memberId }: { meetingId: string; memberId: string },
): Promise<Outcome<{ name: string }>> =>
  transact(async (tx): Promise<Outcome<{ name: string }>> => {
    const meeting = await meetingById(meetingId, tx)
    const member = meeting && (await meetingMember(meeting, memberId, tx))
    if (!member || !can(actor, meetingPermissions['governance.attend-meeting'], member))
      return refused({ code: 'not-found' })
    if (!doorIsOpen(meeting, 'remote')) return refused({ code: 'door-closed' })
    await comeIn(tx, meetingId, member, 'remote', actorName(actor))
    const recovered = await recoverProxy(tx, meetingId, memberId)
    await touchMeeting(tx, meetingId)
    await writeJournal(tx, {
      actor,
      act: 'governance.attend-remotely',
      subject: { kind: 'meeting', id: meetingId },
      data: { member: memberId, recovered },
    })
    return ok({ name: member.name })
  })
