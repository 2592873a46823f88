import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { addDays, type CivilDate, daysBetween } from '~/platform/pure/civil-date'
import { draftNoticeMail, reminderMail } from '../mails/applicant'
import { charterById } from '../queries-charter.server'
import { loadApplication, representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'

/** Days before the end of the term to complete at which the applicant is reminded. */
const reminderDays = [7, 1]
const longestNotice = 90

/** The reminder due with so many days left: the nearest one passed, so that a day without the job loses none. */
const reminderDue = (left: number): number | undefined => reminderDays.filter((days) => left <= days).at(-1)

async function remind(id: string, day: CivilDate): Promise<void> {
  await transact(async (tx) => {
    const application = await loadApplication(tx, id)
    const dueOn = application?.applicantDueOn
    if (!application || !dueOn || dueOn < day) return
    const left = daysBetween(day, dueOn)
    const recipients = () => representativesOf(tx, application.organisationId, now())
    // The outbox knows each effect by its key: run again, the job sends nothing twice.
    if (application.state === 'draft') {
      const { settings } = (await charterById(application.charterId)).charter
      if (left <= settings.draftNoticeDays)
        await notify(tx, await recipients(), `label-draft-notice:${id}:${dueOn}`, (locale) =>
          draftNoticeMail(locale, factsOf(application), dueOn),
        )
    }
    const reminder = reminderDue(left)
    if (application.state === 'to-complete' && reminder !== undefined)
      await notify(tx, await recipients(), `label-reminder:${id}:${dueOn}:${reminder}`, (locale) =>
        reminderMail(locale, factsOf(application), day, dueOn),
      )
  })
}

/** Daily: tells applicants that a draft will expire, or that the time to complete runs out. */
export async function remindApplicants(): Promise<void> {
  const day = today()
  let after = ''
  for (;;) {
    const rows = await db.application.findMany({
      where: {
        id: { gt: after },
        state: { in: ['draft', 'to-complete'] },
        applicantDueOn: { gte: day, lte: addDays(day, longestNotice) },
      },
      orderBy: { id: 'asc' },
      take: 100,
      select: { id: true, state: true, applicantDueOn: true, charterId: true },
    })
    for (const { id, state, applicantDueOn, charterId } of rows) {
      const left = daysBetween(day, applicantDueOn ?? day)
      const notice =
        state === 'draft' ? (await charterById(charterId)).charter.settings.draftNoticeDays : reminderDays[0]
      if (left <= (notice ?? 0)) await remind(id, day)
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
