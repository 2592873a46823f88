import { createHash } from 'node:crypto'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { meetingPermissions } from '../permissions'
import { meetingById } from '../queries-meetings.server'
import { minutesOf } from '../queries-minutes.server'

/** The secretary's remarks beside what the portal made, until the first signature. */
export const saveRemarks = (actor: Actor, { id, remarks }: { id: string; remarks: string }): Promise<Outcome<null>> =>
  transact(async (tx): Promise<Outcome<null>> => {
    const meeting = await meetingById(id, tx)
    if (!meeting || !can(actor, meetingPermissions['governance.write-minutes'], meeting.subject))
      return refused({ code: 'not-found' })
    if (meeting.state !== 'closed') return refused({ code: 'state-forbids' })
    const minutes = await tx.minutes.findUnique({ where: { meetingId: id } })
    if (minutes?.contentHash) return refused({ code: 'minutes-frozen' })
    const facts = { remarks, updatedAt: now() }
    await tx.minutes.upsert({ where: { meetingId: id }, create: { meetingId: id, ...facts }, update: facts })
    await writeJournal(tx, { actor, act: 'governance.write-minutes', subject: { kind: 'meeting', id } })
    return ok(null)
  })

/**
 * The chair or the secretary signs. The first signature freezes what the minutes say, with its hash, so that both sign the
 * same words. Refused while a vote is still being counted.
 */
export const signMinutes = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ contentHash: string }>> =>
  transact(async (tx): Promise<Outcome<{ contentHash: string }>> => {
    const meeting = await meetingById(id, tx)
    if (
      !meeting ||
      actor.kind !== 'person' ||
      !can(actor, meetingPermissions['governance.sign-minutes'], meeting.subject)
    )
      return refused({ code: 'not-found' })
    if (meeting.state !== 'closed') return refused({ code: 'state-forbids' })
    const as = actor.id === meeting.chairId ? 'chairSignedAt' : 'secretarySignedAt'
    const minutes = await minutesOf(meeting, tx)
    if (minutes[as] !== null) return refused({ code: 'signed-already' })
    const uncounted = await tx.poll.count({ where: { meetingId: id, state: 'closed', archiveHash: null } })
    if (uncounted > 0) return refused({ code: 'count-under-way' })
    const content = canonicalJson(minutes.content)
    const contentHash = createHash('sha256').update(content).digest('hex')
    const at = now()
    const facts = { content, contentHash, [as]: at, updatedAt: at }
    await tx.minutes.upsert({
      where: { meetingId: id },
      create: { meetingId: id, remarks: minutes.content.remarks, ...facts },
      update: facts,
    })
    await writeJournal(tx, {
      actor,
      act: 'governance.sign-minutes',
      subject: { kind: 'meeting', id },
      data: { contentHash, as: as === 'chairSignedAt' ? 'chair' : 'secretary' },
    })
    return ok({ contentHash })
  })
