import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { meetingPermissions } from '../permissions'
import { agendaItemById, agendaOf, meetingById } from '../queries-meetings.server'
import { moveItem } from '../rules/agenda'
import { orderAgenda, touchMeeting } from '../store-meetings.server'

/** Moves an item one place up or down; where it is first or last already, nothing changes. */
export const moveAgendaItem = (
  actor: Actor,
  { id, direction }: { id: string; direction: 'up' | 'down' },
): Promise<Outcome<{ meetingId: string }>> =>
  transact(async (tx): Promise<Outcome<{ meetingId: string }>> => {
    const item = await agendaItemById(id, tx)
    const meeting = item && (await meetingById(item.meetingId, tx))
    if (!meeting || !can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'draft') return refused({ code: 'agenda-fixed' })
    const order = (await agendaOf(meeting.id, tx)).map((one) => one.id)
    await orderAgenda(tx, moveItem(order, id, direction))
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.move-agenda-item',
      subject: { kind: 'meeting', id: meeting.id },
      data: { item: id, direction },
    })
    return ok({ meetingId: meeting.id })
  })

/** Takes an item off the agenda of a draft; what members put there by their initiative stays. */
export const removeAgendaItem = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ meetingId: string }>> =>
  transact(async (tx): Promise<Outcome<{ meetingId: string }>> => {
    const item = await agendaItemById(id, tx)
    const meeting = item && (await meetingById(item.meetingId, tx))
    if (!meeting || !can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'draft' || item.initiativeId) return refused({ code: 'agenda-fixed' })
    await tx.agendaItem.delete({ where: { id } })
    await orderAgenda(
      tx,
      (await agendaOf(meeting.id, tx)).map((one) => one.id),
    )
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.remove-agenda-item',
      subject: { kind: 'meeting', id: meeting.id },
      data: { item: id },
    })
    return ok({ meetingId: meeting.id })
  })
