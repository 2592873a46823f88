import { teamMailboxes } from '~/modules/editorial/store.server'
import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import { debateOfId } from '../debate.server'
import type { ReportForm } from '../forms'
import { urgentReportMail } from '../mails/moderation'
import { contributionPermissions } from '../permissions'
import { isUrgent } from '../rules/moderation'
import { moderated } from '../store-moderation.server'

export type Report = ReportForm & { id: string; contributionId: string; locale: Locale; clientAddress: string }

/**
 * Says that a text breaks a rule: anyone, at any hour, without an account. Nothing is hidden by a report; one of gravity is
 * mailed to the team at once.
 */
export async function reportText(actor: Actor, given: Report): Promise<Outcome<{ isUrgent: boolean }>> {
  const { id, contributionId, commentId, reason, text, email, locale, clientAddress } = given
  const found = await moderated(db, { contributionId, commentId })
  const debate = found && (await debateOfId(found.debate.id))
  const subject = { isDraft: debate?.state === 'draft' }
  if (!found || found.state !== 'published' || !debate) return refused({ code: 'not-found' })
  if (!can(actor, contributionPermissions['contributions.take-part'], subject)) return refused({ code: 'not-found' })
  const taken = await takeEach(
    counterOf('contribution-report:client', clientKey(clientAddress)),
    counterOf('contribution-report:debate', debate.id),
  )
  if ('refused' in taken) return taken
  const urgent = isUrgent(reason)
  const team = urgent ? await teamMailboxes() : []
  return transact(async (tx): Promise<Outcome<{ isUrgent: boolean }>> => {
    if (await tx.contributionReport.findUnique({ where: { id }, select: { id: true } })) return ok({ isUrgent: urgent })
    const waiting = await tx.contributionReport.count({ where: { contributionId, commentId, answeredAt: null, isUrgent: true } }) // prettier-ignore
    await tx.contributionReport.create({
      data: { id, contributionId, commentId, reason, text, isUrgent: urgent, email, locale, createdAt: now() },
    })
    await writeJournal(tx, {
      actor,
      act: 'contributions.report',
      subject: { kind: 'contribution', id: contributionId },
      data: { debate: debate.id, number: found.number, reason },
    })
    // The first is enough to call the team: a hundred reports of one text are not a hundred mails.
    if (waiting === 0)
      for (const recipient of team)
        await enqueueMail(
          tx,
          { to: recipient.email, ...urgentReportMail(recipient.locale, debate, { number: found.number, reason }) },
          { key: `contributions.urgent-report:${id}:${recipient.id}` },
        )
    return ok({ isUrgent: urgent })
  })
}
