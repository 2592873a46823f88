import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { addDays, type CivilDate, daysBetween } from '~/platform/pure/civil-date'
import { reminderMail } from '../mails/applicant'
import { loadApplication, representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'

/** Days before the end of the term to complete at which the applicant is reminded. */
const reminderDays = [7, 1] as const

/** The reminder due with so many days left: the nearest one passed, so that a day without the job loses none. */
const reminderDue = (left: number): number | undefined => reminderDays.filter((days) => left <= days).at(-1)

async function remind(id: string, day: CivilDate): Promise<void> {
  await transact(async (tx) => {
    const application = await loadApplication(tx, id)
    const dueOn = application?.applicantDueOn
    if (!application || application.state !== 'to-complete' || !dueOn || dueOn < day) return
    const reminder = reminderDue(daysBetween(day, dueOn))
    if (reminder === undefined) return
    // The outbox knows each effect by its key: run again, the job sends nothing twice.
    const recipients = await representativesOf(tx, application.organisationId, now())
    await notify(tx, recipients, `label-reminder:${id}:${dueOn}:${reminder}`, (locale) =>
      reminderMail(locale, factsOf(application), day, { dueOn }),
    )
  })
}

/** Daily: tells applicants that the time to complete runs out. */
export async function remindApplicants(): Promise<void> {
  const day = today()
  let after = ''
  for (;;) {
    const rows = await db.application.findMany({
      where: {
        id: { gt: after },
        state: 'to-complete',
        applicantDueOn: { gte: day, lte: addDays(day, reminderDays[0]) },
      },
      orderBy: { id: 'asc' },
      take: 100,
      select: { id: true },
    })
    for (const { id } of rows) await remind(id, day)
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
