import * as z from 'zod'
import { mailedEvent } from '~/modules/events/store.server'
import { db, transact } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { enqueueJob, enqueueMails } from '~/platform/outbox/enqueue.server'
import { paperReportMail } from '../mails/workshop-mails'
import { debateRefById } from '../queries-debate.server'
import { workshopById } from '../queries.server'
import { mailReportJob } from './publish-workshop-report.server'

const payload = z.object({ id: z.string(), after: z.string() })
const batch = 300

/**
 * The job that mails a report to the addresses left on paper: one batch, then the job of the next in the same transaction.
 * Whoever came and registered has it from the event; an address on several papers gets it once. Done twice, it mails
 * nobody twice.
 */
export async function mailReport(given: unknown): Promise<void> {
  const asked = payload.parse(given)
  const workshop = await workshopById(asked.id)
  const debate = workshop && (await debateRefById(workshop.debateId))
  if (!workshop || !debate) return
  const papers = await db.workshopPaper.findMany({
    where: { workshopId: workshop.id, id: { gt: asked.after } },
    orderBy: { id: 'asc' },
    take: batch,
  })
  const emails = papers.map(({ email }) => email)
  const told = await db.eventRegistration.findMany({
    where: { eventId: workshop.eventId, came: true, state: { in: ['registered', 'waiting'] }, email: { in: emails } },
    select: { email: true },
  })
  const known = new Set(told.map(({ email }) => email))
  const event = await mailedEvent(db, workshop.event)
  const mails = papers
    .filter(({ email }) => !known.has(email))
    .map(({ id, email, locale }) => ({
      to: email,
      ...paperReportMail(isLocale(locale) ? locale : 'fr', event, { debate, workshopId: workshop.id, paperId: id }),
      key: `${mailReportJob}:${workshop.id}:${email}`,
    }))
  // Two papers of one batch with one address: the first is enough.
  const once = [...new Map([...mails].reverse().map((mail) => [mail.key, mail])).values()].reverse()
  const last = papers.at(-1)
  await transact(async (tx) => {
    await enqueueMails(tx, once)
    if (papers.length === batch && last)
      await enqueueJob(
        tx,
        mailReportJob,
        { id: workshop.id, after: last.id },
        { key: `${mailReportJob}:${workshop.id}:after:${last.id}` },
      )
  })
}
