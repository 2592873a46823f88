import { changeEvent } from '~/modules/events/store.server'
import { tellRegistered } from '~/modules/events/store-registrations.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { workshopPermissions } from '../permissions'
import { workshopById } from '../queries.server'
import { reportTransition, validatedOf } from '../rules/report'

export const mailReportJob = 'workshops.mail-report'

/**
 * Publishes a report that all its facilitators have validated: it becomes the event's, goes to those who came (as any
 * event's does) and to those who left an address on a paper contribution. Corrected later, it is mailed to nobody again.
 */
export const publishWorkshopReport = (
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Outcome<{ sent: boolean }>> =>
  transact(async (tx): Promise<Outcome<{ sent: boolean }>> => {
    if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
    const workshop = await workshopById(id, tx)
    if (!workshop) return refused({ code: 'not-found' })
    const { event, facilitators, report, reportState } = workshop
    if (workshop.revision !== revision) return refused({ code: 'stale-revision' })
    const moved = reportTransition(reportState, 'publish', {
      wasHeld: event.state === 'held',
      named: facilitators.length,
      validated: validatedOf(facilitators, revision),
    })
    if (!isOk(moved)) return moved
    const isFirst = workshop.publishedAt === null
    const at = now()
    await tx.workshop.update({
      where: { id },
      data: { reportState: moved.ok.to, ...(isFirst ? { publishedAt: at } : {}) },
    })
    // Where the team had published a report from the event's page already, those who came were told of it.
    const isNews = event.reportedAt === null
    const changed = await changeEvent(tx, event.id, { report, ...(isNews ? { reportedAt: at } : {}) })
    await writeJournal(tx, { actor, act: 'workshops.publish-report', subject: { kind: 'workshop', id }, data: { revision } }) // prettier-ignore
    if (isNews) await tellRegistered(tx, changed, 'report')
    if (isFirst) await enqueueJob(tx, mailReportJob, { id, after: '' }, { key: `${mailReportJob}:${id}` })
    return ok({ sent: isFirst })
  })
