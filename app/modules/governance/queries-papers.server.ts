import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { meetingPermissions } from './permissions'
import { meetingById } from './queries-meetings.server'

/** The papers of an agenda are for those who take part, and those who prepare it. */
export async function mayReadPaper(actor: Actor, storedFileId: string): Promise<boolean> {
  const rows = await db.agendaDocument.findMany({
    where: { fileId: storedFileId },
    select: { item: { select: { meetingId: true } } },
  })
  for (const { item } of rows) {
    const meeting = await meetingById(item.meetingId)
    if (meeting && can(actor, meetingPermissions['governance.see-papers'], meeting.subject)) return true
  }
  return false
}
