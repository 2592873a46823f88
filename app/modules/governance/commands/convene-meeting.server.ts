import { statutesInForce } from '~/modules/statutes/queries.server'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { noteConflictsOfSitting } from '../concerned.server'
import { meetingPermissions } from '../permissions'
import { seatHolders } from '../queries-bodies.server'
import { agendaOf, meetingById } from '../queries-meetings.server'
import { checkConvocation, convocationRefusals } from '../rules/convocation'
import { meetingTransition } from '../rules/meeting'
import { indexMeeting, moveMeeting } from '../store-meetings.server'
import { tellMembers } from '../tell-members.server'

export const moveConsultationJob = 'governance.move-consultation'

const remindersBefore = 2 * 86_400_000

/**
 * Convenes a meeting: all that the statutes ask is checked, the version in force governs it from now on, and the
 * convocation leaves to everyone entitled, by a job. Refused with the first check that is not met.
 */
export const conveneMeeting = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ revision: number }>> =>
  transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const meeting = await meetingById(id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.prepare-meeting'], meeting.subject))
      return refused({ code: 'not-found' })
    const items = await agendaOf(id, tx)
    const moved = meetingTransition(meeting.state, 'convene', { agendaItems: items.length })
    if (!isOk(moved)) return moved
    const statutes = await statutesInForce(today(), tx)
    if (!statutes) return refused({ code: 'no-statutes' })
    const facts = { ...meeting, items, lastsUntil: meeting.endsAt }
    const failed = checkConvocation(facts, statutes.statutes, meeting.rules, today()).find(({ met }) => !met)
    if (failed) return refused({ code: convocationRefusals[failed.check], detail: failed.detail })
    if (meeting.bodyRules) await noteConflictsOfSitting(tx, id, await seatHolders(meeting.bodyRules, meeting.day, tx))
    const revision = await moveMeeting(tx, id, moved.ok, { statutesId: statutes.id })
    await writeJournal(tx, {
      actor,
      act: 'governance.convene-meeting',
      subject: { kind: 'meeting', id },
      data: { day: meeting.day, statutes: statutes.version, items: items.length },
    })
    await indexMeeting(tx, { ...meeting, items })
    await tellMembers(tx, id, 'convocation')
    const remindAt = new Date(meeting.startsAt.getTime() - remindersBefore)
    if (remindAt > now()) await tellMembers(tx, id, 'reminder', { runAt: remindAt })
    if (meeting.kind === 'consultation' && meeting.endsAt) {
      for (const [move, runAt] of [
        ['open', meeting.startsAt],
        ['close', meeting.endsAt],
      ] as const)
        await enqueueJob(tx, moveConsultationJob, { id, move }, { key: `${moveConsultationJob}:${id}:${move}`, runAt })
    }
    return ok({ revision })
  })
