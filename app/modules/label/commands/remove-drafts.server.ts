import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { draftNoticeMail, draftRemovedMail } from '../mails/applicant'
import { permissions } from '../permissions'
import { charterById } from '../queries-charter.server'
import { fateOf, keptUntil } from '../rules/retention'
import { loadApplication, representativesOf } from '../store.server'
import { deleteApplication, unsentOf } from '../store-retention.server'
import { factsOf, notify } from './notify.server'

const system: Actor = { kind: 'system', job: 'label.remove-drafts' }

/** Announces the removal of one, or removes it, as the day asks; what was touched since it was listed is left alone. */
const tend = (id: string): Promise<void> =>
  transact(async (tx) => {
    const application = await loadApplication(tx, id)
    const unsent = application && unsentOf(application, (await charterById(application.charterId)).charter.settings)
    if (!application || !unsent) return
    const fate = fateOf(unsent, today())
    if (fate === 'kept') return
    const recipients = await representativesOf(tx, application.organisationId, now())
    if (fate === 'to-announce') {
      await tx.application.update({ where: { id }, data: { draftNoticeOn: today() } })
      const lastDay = keptUntil({ ...unsent, noticedOn: today() }) ?? unsent.endsOn
      const notice = { lastDay, isDraft: application.state === 'draft' }
      return notify(tx, recipients, `label-draft-notice:${id}:${lastDay}`, (locale) =>
        draftNoticeMail(locale, factsOf(application), notice),
      )
    }
    await deleteApplication(tx, id)
    // The trace says that it is gone, and nothing of what it held.
    await writeJournal(tx, { actor: system, act: 'label.remove-draft', subject: { kind: 'application', id } })
    await notify(tx, recipients, `label-draft-removed:${id}`, (locale) =>
      draftRemovedMail(locale, factsOf(application)),
    )
  })

/**
 * Daily: announces that what was never submitted will be removed (drafts that nobody touches, and what was given up before),
 * then removes it once its notice is over.
 */
export async function removeDrafts(): Promise<void> {
  if (!can(system, permissions['label.expire-application'], null)) return
  let after = ''
  for (;;) {
    const rows = await db.application.findMany({
      where: { id: { gt: after }, submittedAt: null, state: { in: ['draft', 'closed'] } },
      orderBy: { id: 'asc' },
      take: 100,
      select: { id: true, updatedAt: true, state: true, applicantDueOn: true, draftNoticeOn: true, charterId: true },
    })
    for (const row of rows) {
      const { settings } = (await charterById(row.charterId)).charter
      const unsent = unsentOf({ ...row, wasSubmitted: false }, settings)
      if (unsent && fateOf(unsent, today()) !== 'kept') await tend(row.id)
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
