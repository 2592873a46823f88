import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { ItemDetails } from '../forms-meetings'
import { meetingPermissions } from '../permissions'
import { agendaItemById, agendaOf, meetingById } from '../queries-meetings.server'
import { agendaLimits, itemProblem } from '../rules/agenda'
import { addAgendaItemRow, touchMeeting } from '../store-meetings.server'

/** Adds an item at the end of the agenda of a meeting that is not convened yet. `subject` names what it is about elsewhere. */
export const addAgendaItem = (
  actor: Actor,
  input: ItemDetails & { meetingId: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const meeting = await meetingById(input.meetingId, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'draft') return refused({ code: 'agenda-fixed' })
    if ((await agendaOf(meeting.id, tx)).length >= agendaLimits.items)
      return refused({ code: 'too-many-items', detail: { most: agendaLimits.items } })
    const problem = itemProblem(input, meeting.statutes.statutes, meeting)
    if (problem) return refused(problem)
    const { title, text, speaker, kind, resolutionKind, subject = null } = input
    const id = await addAgendaItemRow(tx, meeting.id, { title, text, speaker, kind, resolutionKind, subject })
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.add-agenda-item',
      subject: { kind: 'meeting', id: meeting.id },
      data: { item: id, kind },
    })
    return ok({ id })
  })

export const editAgendaItem = (
  actor: Actor,
  input: ItemDetails & { id: string },
): Promise<Outcome<{ meetingId: string }>> =>
  transact(async (tx): Promise<Outcome<{ meetingId: string }>> => {
    const item = await agendaItemById(input.id, tx)
    const meeting = item && (await meetingById(item.meetingId, tx))
    if (!meeting || !can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    // What members have signed is theirs: nobody rewrites it.
    if (meeting.state !== 'draft' || item.initiativeId) return refused({ code: 'agenda-fixed' })
    const problem = itemProblem(input, meeting.statutes.statutes, meeting)
    if (problem) return refused(problem)
    const { title, text, speaker, kind, resolutionKind, subject } = input
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { title, text, speaker, kind, resolutionKind, ...(subject === undefined ? {} : { subject }) },
    })
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.edit-agenda-item',
      subject: { kind: 'meeting', id: meeting.id },
      data: { item: item.id },
    })
    return ok({ meetingId: meeting.id })
  })
