import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { releaseInitiatives } from '../initiative-agenda.server'
import { meetingPermissions } from '../permissions'
import { meetingById } from '../queries-meetings.server'
import { meetingTransition } from '../rules/meeting'
import { moveMeeting } from '../store-meetings.server'
import { tellMembers } from '../tell-members.server'

/** Cancels a meeting that has not opened, with the reason; those who were convened are told. */
export const cancelMeeting = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const meeting = await meetingById(id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    const moved = meetingTransition(meeting.state, 'cancel', { reason })
    if (!isOk(moved)) return moved
    const revision = await moveMeeting(tx, id, moved.ok, { reason })
    await releaseInitiatives(tx, id)
    await writeJournal(tx, { actor, act: 'governance.cancel-meeting', subject: { kind: 'meeting', id } })
    if (meeting.state === 'convened') await tellMembers(tx, id, 'cancellation')
    return ok({ revision })
  })
