import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { eventPermissions } from '../permissions'
import { eventById } from '../queries.server'
import { changeEvent } from '../store.server'
import { tellRegistered } from '../store-registrations.server'

/** Publishes the report of an event that was held. The first time, it goes to those who came; then it is corrected in place. */
export const publishReport = (
  actor: Actor,
  { id, report }: { id: string; report: string },
): Promise<Outcome<{ sent: boolean }>> =>
  transact(async (tx): Promise<Outcome<{ sent: boolean }>> => {
    const event = await eventById(id, tx)
    if (!event || !can(actor, eventPermissions['events.publish-report'], null)) return refused({ code: 'not-found' })
    if (event.state !== 'held') return refused({ code: event.state === 'published' ? 'not-held' : 'state-forbids' })
    const isFirst = event.reportedAt === null
    const changed = await changeEvent(tx, id, { report, ...(isFirst ? { reportedAt: now() } : {}) })
    await writeJournal(tx, { actor, act: 'events.publish-report', subject: { kind: 'event', id } })
    if (isFirst) await tellRegistered(tx, changed, 'report')
    return ok({ sent: isFirst })
  })
