import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { noteConflictsOfSitting } from '../concerned.server'
import { meetingPermissions } from '../permissions'
import { seatHolders } from '../queries-bodies.server'
import { meetingById, openPollsOf } from '../queries-meetings.server'
import { quorumStateOf } from '../queries-presence.server'
import { meetingTransition } from '../rules/meeting'
import { dropAmendmentsLeft } from '../store-amendments.server'
import { moveMeeting } from '../store-meetings.server'

/** The chair opens the meeting, on its day and not before; a consultation opens at its hour. */
export const openMeeting = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const meeting = await meetingById(id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.run-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    const moved = meetingTransition(meeting.state, 'open', {})
    if (!isOk(moved)) return moved
    const early = meeting.kind === 'consultation' ? meeting.startsAt > now() : today() < meeting.day
    if (early) return refused({ code: 'too-early', detail: { day: meeting.day } })
    if (meeting.bodyRules) await noteConflictsOfSitting(tx, id, await seatHolders(meeting.bodyRules, today(), tx))
    const revision = await moveMeeting(tx, id, moved.ok)
    await writeJournal(tx, { actor, act: 'governance.open-meeting', subject: { kind: 'meeting', id } })
    return ok({ revision })
  })

/** The chair closes the meeting, once no vote is open; those who are still there leave with it. */
export const closeMeeting = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const meeting = await meetingById(id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.run-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    const moved = meetingTransition(meeting.state, 'close', { openPolls: await openPollsOf(id, tx) })
    if (!isOk(moved)) return moved
    await tx.attendance.updateMany({ where: { meetingId: id, leftAt: null }, data: { leftAt: now() } })
    await dropAmendmentsLeft(tx, id, actorName(actor))
    const revision = await moveMeeting(tx, id, moved.ok, { currentItemId: null, announcement: '' })
    await writeJournal(tx, { actor, act: 'governance.close-meeting', subject: { kind: 'meeting', id } })
    return ok({ revision })
  })

/** The chair notes that the quorum is not there: the meeting ends without a vote, and may be called again. */
export const adjournMeeting = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const meeting = await meetingById(id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.run-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    const { total } = await quorumStateOf(meeting, tx)
    const moved = meetingTransition(meeting.state, 'adjourn-without-quorum', { quorumReached: total.reached })
    if (!isOk(moved)) return moved
    // A vote was held: the quorum was there then, and the meeting closes in the ordinary way.
    if ((await tx.poll.count({ where: { meetingId: id, state: { in: ['open', 'closed'] } } })) > 0)
      return refused({ code: 'voted-already' })
    await tx.attendance.updateMany({ where: { meetingId: id, leftAt: null }, data: { leftAt: now() } })
    const revision = await moveMeeting(tx, id, moved.ok, { reason: 'no-quorum', currentItemId: null, announcement: '' })
    await writeJournal(tx, {
      actor,
      act: 'governance.adjourn-meeting',
      subject: { kind: 'meeting', id },
      data: { entitled: total.entitled, present: total.present, represented: total.represented, needed: total.needed },
    })
    return ok({ revision })
  })
