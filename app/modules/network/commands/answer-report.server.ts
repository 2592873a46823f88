import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { reportAnsweredMail } from '../mails/change-mails'
import { networkActs } from '../permissions'
import { mailboxOf } from '../queries-changes.server'
import { factsOf } from '../settle-change.server'

export type AnswerReportRefusal =
  { code: 'not-allowed' | 'not-found' | 'already-answered' } | { code: 'reason-needed'; field: string }

/** Answers a report, upheld or dismissed; whoever reported is told, and their address, where they had no account, forgotten. */
export async function answerReport(
  actor: Actor,
  { id, upheld, answer }: { id: string; upheld: boolean; answer: string },
): Promise<Outcome<{ id: string }, AnswerReportRefusal>> {
  if (!can(actor, networkActs['network.answer-report'], null)) return refused({ code: 'not-allowed' })
  if (answer === '') return refused({ code: 'reason-needed', field: 'answer' })
  return transact(async (tx) => {
    const report = await tx.entryReport.findUnique({ where: { id }, include: { entry: true } })
    if (!report) return refused({ code: 'not-found' as const })
    if (report.state !== 'open') return refused({ code: 'already-answered' as const })
    await tx.entryReport.update({
      where: { id },
      data: {
        state: upheld ? 'upheld' : 'dismissed',
        answer,
        answeredById: actorName(actor),
        answeredAt: now(),
        reporterEmail: null,
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'network.answer-report',
      subject: { kind: 'entry', id: report.entryId },
      data: { report: id, upheld },
    })
    const account = await mailboxOf(tx, report.reporterId)
    const told = account ?? (report.reporterEmail ? { email: report.reporterEmail, locale: 'fr' as const } : null)
    if (told)
      await enqueueMail(
        tx,
        { to: told.email, ...reportAnsweredMail(told.locale, { entry: factsOf(report.entry), upheld, answer }) },
        { key: `entry-report-answered:${id}` },
      )
    return ok({ id })
  })
}
