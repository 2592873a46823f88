import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { now } from '~/platform/clock.server'
import { meetingPermissions } from '../permissions'
import { agendaOf, meetingById } from '../queries-meetings.server'
import { amendmentsOf } from '../queries-amendments.server'
import { copyAmendments } from '../store-amendments.server'
import { addAgendaItemRow, addMeeting } from '../store-meetings.server'

/**
 * Prepares the second call of an assembly that ended without quorum: the same agenda with its papers, and the notice and
 * quorum that the statutes give to second calls. It is then convened like any other.
 */
export const callAgain = (
  actor: Actor,
  { id, startsAt }: { id: string; startsAt: Date },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const meeting = await meetingById(id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'closed' || meeting.reason !== 'no-quorum' || meeting.call !== 1)
      return refused({ code: 'state-forbids' })
    if (await tx.meeting.findUnique({ where: { firstCallId: id }, select: { id: true } }))
      return refused({ code: 'called-again-already' })
    const second = await addMeeting(tx, {
      ...{ kind: meeting.kind, body: meeting.body, assemblyKind: meeting.assemblyKind, title: meeting.title },
      ...{ place: meeting.place, link: meeting.link, chairId: meeting.chairId, secretaryId: meeting.secretaryId },
      call: 2,
      firstCallId: id,
      startsAt,
      endsAt: null,
      createdById: actorName(actor),
      isDemonstration: meeting.isDemonstration,
    })
    for (const item of await agendaOf(id, tx)) {
      const { title, text, speaker, kind, resolutionKind, subject, initiativeId } = item
      const copy = { title, text, speaker, kind, resolutionKind, subject, initiativeId }
      const itemId = await addAgendaItemRow(tx, second, copy)
      await copyAmendments(tx, await amendmentsOf(item.id, tx), itemId)
      for (const { fileId, title: name } of item.documents)
        await tx.agendaDocument.create({
          data: { id: newId(), itemId, fileId, title: name, addedById: actorName(actor), addedAt: now() },
        })
    }
    await writeJournal(tx, {
      actor,
      act: 'governance.call-again',
      subject: { kind: 'meeting', id: second },
      data: { firstCall: id },
    })
    return ok({ id: second })
  })
