import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { meetingPermissions } from '../permissions'
import { agendaItemById, meetingById } from '../queries-meetings.server'
import { agendaLimits } from '../rules/agenda'
import { touchMeeting } from '../store-meetings.server'

type Input = { itemId: string; title: string; files: readonly Omit<ReceivedFile, 'field'>[] }

/** Joins papers to an item, until the meeting opens. Without a title, a paper is called by its file's name. */
export const addAgendaDocuments = (
  actor: Actor,
  { itemId, title, files }: Input,
): Promise<Outcome<{ meetingId: string }>> =>
  transact(async (tx): Promise<Outcome<{ meetingId: string }>> => {
    const item = await agendaItemById(itemId, tx)
    const meeting = item && (await meetingById(item.meetingId, tx))
    if (!meeting || !can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'draft' && meeting.state !== 'convened') return refused({ code: 'state-forbids' })
    if (files.length === 0) return refused({ code: 'file-missing', field: 'files' })
    if (item.documents.length + files.length > agendaLimits.documents)
      return refused({ code: 'too-many-documents', field: 'files', detail: { most: agendaLimits.documents } })
    for (const file of files) {
      const fileId = await registerFile(tx, file, actor.kind === 'person' ? actor.id : null)
      await tx.agendaDocument.create({
        data: { id: newId(), itemId, fileId, title: title || file.name, addedById: actorName(actor), addedAt: now() },
      })
    }
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.add-agenda-document',
      subject: { kind: 'meeting', id: meeting.id },
      data: { item: itemId, hashes: files.map(({ hash }) => hash) },
    })
    return ok({ meetingId: meeting.id })
  })

/** Takes a paper away, before the convocation has announced it. */
export const removeAgendaDocument = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ meetingId: string }>> =>
  transact(async (tx): Promise<Outcome<{ meetingId: string }>> => {
    const document = await tx.agendaDocument.findUnique({
      where: { id },
      select: { itemId: true, item: { select: { meetingId: true } } },
    })
    const meeting = document && (await meetingById(document.item.meetingId, tx))
    if (!meeting || !can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'draft') return refused({ code: 'agenda-fixed' })
    await tx.agendaDocument.delete({ where: { id } })
    await touchMeeting(tx, meeting.id)
    await writeJournal(tx, {
      actor,
      act: 'governance.remove-agenda-document',
      subject: { kind: 'meeting', id: meeting.id },
      data: { item: document.itemId },
    })
    return ok({ meetingId: meeting.id })
  })
