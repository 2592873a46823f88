import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk } from '~/platform/pure/outcome'
import { expiredMail } from '../mails/applicant'
import { permissions } from '../permissions'
import { charterById } from '../queries-charter.server'
import { transition } from '../rules/states'
import { loadApplication, recordTransition, representativesOf } from '../store.server'
import { tellAdvisers } from '../tell-advisers.server'
import { factsOf, notify } from './notify.server'

const system: Actor = { kind: 'system', job: 'label.expire-applications' }

async function expire(id: string): Promise<boolean> {
  return transact(async (tx) => {
    const application = await loadApplication(tx, id)
    if (!application?.wasSubmitted) return false
    const moved = transition(application.state, 'expire', {
      side: 'system',
      today: today(),
      applicantDueOn: application.applicantDueOn,
    })
    // Saved or submitted since it was listed: there is nothing to close any more.
    if (!isOk(moved)) return false
    const at = now()
    const { settings } = (await charterById(application.charterId)).charter
    await recordTransition(tx, { application, row: moved.ok, actor: system, at, today: today(), settings })
    await tx.completionRequest.updateMany({ where: { applicationId: id, answeredAt: null }, data: { answeredAt: at } })
    await writeJournal(tx, {
      actor: system,
      act: 'label.expire-application',
      subject: { kind: 'application', id },
      data: { from: application.state },
    })
    await notify(tx, await representativesOf(tx, application.organisationId, at), `label-expired:${id}`, (locale) =>
      expiredMail(locale, factsOf(application)),
    )
    await tellAdvisers(tx, application, 'closed')
    return true
  })
}

/** Daily: closes the files that were not completed in their time. Drafts have a term too: see remove-drafts. */
export async function expireApplications(): Promise<void> {
  if (!can(system, permissions['label.expire-application'], null)) return
  let after = ''
  for (;;) {
    const rows = await db.application.findMany({
      where: { id: { gt: after }, state: 'to-complete', applicantDueOn: { lt: today() } },
      orderBy: { id: 'asc' },
      take: 100,
      select: { id: true },
    })
    for (const { id } of rows) await expire(id)
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
