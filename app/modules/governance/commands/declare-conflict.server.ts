import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { bodyPermissions } from '../permissions'
import { seatHolders } from '../queries-bodies.server'
import { conflictById, conflictItem } from '../queries-conflicts.server'
import { meetingById } from '../queries-meetings.server'
import { mayTouchConflicts } from '../rules/conflict'
import { touchMeeting } from '../store-meetings.server'

/**
 * A member of a body says that an item concerns them (or who leads the sitting says it of a member): they are taken out
 * of its vote and of its quorum, and the minutes say so.
 */
export const declareConflict = (
  actor: Actor,
  input: { itemId: string; userId: string; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const item = await conflictItem(input.itemId, tx)
    const meeting = item && (await meetingById(item.meetingId, tx))
    if (!item || !meeting?.bodyRules) return refused({ code: 'not-found' })
    const { itemId, userId, reason } = input
    if (!can(actor, bodyPermissions['governance.declare-conflict'], { ...meeting.subject, userId }))
      return refused({ code: 'not-found' })
    const allowed = mayTouchConflicts(
      meeting.state,
      item.polls.map(({ state }) => state),
    )
    if (!isOk(allowed)) return allowed
    if (!(await seatHolders(meeting.bodyRules, meeting.day, tx)).includes(userId))
      return refused({ code: 'not-of-body', field: 'userId' })
    if (item.conflicts.some((conflict) => conflict.userId === userId)) return refused({ code: 'noted-already' })
    const id = newId()
    const row = { id, meetingId: meeting.id, itemId, userId, source: 'declared', reason }
    await tx.conflictOfInterest.create({ data: { ...row, recordedById: actorName(actor), recordedAt: now() } })
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.declare-conflict',
      subject: { kind: 'meeting', id: meeting.id },
      data: { item: itemId, person: userId },
    })
    return ok({ id })
  })

/** Takes back what was declared, by mistake or because the item changed. What the mandates say cannot be taken back. */
export const withdrawConflict = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const conflict = await conflictById(id, tx)
    const item = conflict && (await conflictItem(conflict.itemId, tx))
    const meeting = item && (await meetingById(item.meetingId, tx))
    if (!conflict || !item || !meeting) return refused({ code: 'not-found' })
    const subject = { ...meeting.subject, userId: conflict.userId }
    if (!can(actor, bodyPermissions['governance.declare-conflict'], subject)) return refused({ code: 'not-found' })
    if (conflict.source === 'derived') return refused({ code: 'derived-stays' })
    const allowed = mayTouchConflicts(
      meeting.state,
      item.polls.map(({ state }) => state),
    )
    if (!isOk(allowed)) return allowed
    await tx.conflictOfInterest.delete({ where: { id } })
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.withdraw-conflict',
      subject: { kind: 'meeting', id: meeting.id },
      data: { item: item.id, person: conflict.userId },
    })
    return ok({ id })
  })
