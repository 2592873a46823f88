import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import type { MeetingMember } from './queries-meeting-members.server'
import type { AttendanceWay } from './rules/meeting-presence'

/** Notes that somebody came in; whoever was in another way goes out of it at the same instant. */
export async function comeIn(
  tx: Tx,
  meetingId: string,
  member: MeetingMember,
  way: AttendanceWay,
  recordedById: string,
): Promise<void> {
  const at = now()
  await goOut(tx, meetingId, member.memberId)
  await tx.attendance.create({
    data: { id: newId(), meetingId, memberId: member.memberId, college: member.college, way, cameAt: at, recordedById },
  })
}

/** Notes that somebody left; gives whether they were in. */
export async function goOut(tx: Tx, meetingId: string, memberId: string): Promise<boolean> {
  const { count } = await tx.attendance.updateMany({
    where: { meetingId, memberId, leftAt: null },
    data: { leftAt: now() },
  })
  return count > 0
}

/** Writes a proxy: one a giver and a meeting, so that a new one takes the place of one that was refused or withdrawn. */
export async function writeProxy(
  tx: Tx,
  proxy: { meetingId: string; giver: MeetingMember; holderId: string | null; state: 'given' | 'accepted'; by: string },
): Promise<string> {
  const { meetingId, giver, holderId, state, by } = proxy
  const at = now()
  const facts = {
    holderId,
    college: giver.college,
    state,
    givenAt: at,
    answeredAt: state === 'accepted' ? at : null,
    recordedById: by,
  }
  const { id } = await tx.proxyGrant.upsert({
    where: { meetingId_giverId: { meetingId, giverId: giver.memberId } },
    create: { id: newId(), meetingId, giverId: giver.memberId, ...facts },
    update: facts,
    select: { id: true },
  })
  return id
}
