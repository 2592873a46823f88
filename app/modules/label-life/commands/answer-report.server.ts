import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { answeredReportMail } from '../mails/report'
import { lifePermissions } from '../permissions'
import type { ReportOutcome } from '../rules/report'
import { labelById, lifeSubject } from '../store.server'
import { beginProcedure } from './open-procedure.server'

type Answer = {
  id: string
  outcome: ReportOutcome
  answer: string
  /** Where the label is put in question: what the holder is told, in the team's words. */ reason: string
}

/**
 * The team answers who wrote, by mail; their address is then erased. Where it puts the label in question, the holder is
 * told the reason that the team writes, never whose report it came from.
 */
export const answerReport = (
  actor: Actor,
  { id, outcome, answer, reason }: Answer,
): Promise<Outcome<{ procedureId: string | null }>> =>
  transact(async (tx): Promise<Outcome<{ procedureId: string | null }>> => {
    const report = await tx.labelReport.findUnique({ where: { id } })
    const label = report && (await labelById(tx, report.certificateId))
    if (!report || !label || report.confirmedAt === null) return refused({ code: 'not-found' })
    const subject = await lifeSubject(tx, actor, label)
    if (!can(actor, lifePermissions['label-life.answer-report'], subject)) return refused({ code: 'not-found' })
    if (report.answeredAt !== null) return refused({ code: 'answered-already' })
    if (answer.trim() === '') return refused({ code: 'answer-missing', field: 'answer' })
    const opened = outcome === 'procedure' ? await beginProcedure(tx, { actor, label, reason }) : null
    if (opened && !isOk(opened)) return opened
    const procedureId = opened?.ok.procedureId ?? null
    const { email, locale } = report
    await tx.labelReport.update({
      where: { id },
      data: {
        ...{ answeredAt: now(), answeredById: actorName(actor), outcome, answer: answer.trim(), procedureId },
        email: null,
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'label-life.answer-report',
      subject: { kind: 'label-report', id },
      data: { outcome },
    })
    if (email !== null) {
      const mail = answeredReportMail(isLocale(locale) ? locale : 'fr', { number: label.number, outcome, answer })
      await enqueueMail(tx, { to: email, ...mail }, { key: `label-life.answer-report:${id}` })
    }
    return ok({ procedureId })
  })
