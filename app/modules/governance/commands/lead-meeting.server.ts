import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { meetingPermissions } from '../permissions'
import { agendaItemById, meetingById } from '../queries-meetings.server'
import { touchMeeting } from '../store-meetings.server'

/** The chair says which item the meeting is at; null shows none. */
export const showItem = (
  actor: Actor,
  { id, itemId }: { id: string; itemId: string | null },
): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const meeting = await meetingById(id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.run-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'open') return refused({ code: 'state-forbids' })
    if (itemId !== null && (await agendaItemById(itemId, tx))?.meetingId !== id) return refused({ code: 'not-found' })
    const revision = await touchMeeting(tx, id, { currentItemId: itemId })
    await writeJournal(tx, {
      actor,
      act: 'governance.show-item',
      subject: { kind: 'meeting', id },
      data: { item: itemId },
    })
    return ok({ revision })
  })

/** The chair says something to everyone, on every screen; an empty text takes it away. */
export const announce = (
  actor: Actor,
  { id, text }: { id: string; text: string },
): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const meeting = await meetingById(id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.run-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'open' && meeting.state !== 'convened') return refused({ code: 'state-forbids' })
    const revision = await touchMeeting(tx, id, { announcement: text })
    await writeJournal(tx, { actor, act: 'governance.announce', subject: { kind: 'meeting', id } })
    return ok({ revision })
  })
