import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { lifePermissions } from '../permissions'
import { answeredDays, confirmDays } from '../rules/report'

/** Daily: reports that nobody confirmed are forgotten, and so is the text of those that were answered long ago. */
export async function forgetReports(actor: Actor): Promise<Outcome<{ forgotten: number }>> {
  if (!can(actor, lifePermissions['label-life.forget-reports'], null)) return refused({ code: 'not-found' })
  const before = (days: number) => new Date(now().getTime() - days * 86_400_000)
  const unconfirmed = { confirmedAt: null, createdAt: { lt: before(confirmDays) } }
  const old = { answeredAt: { lt: before(answeredDays) }, text: { not: '' } }
  if ((await db.labelReport.count({ where: { OR: [unconfirmed, old] } })) === 0) return ok({ forgotten: 0 })
  return transact(async (tx) => {
    const { count } = await tx.labelReport.deleteMany({ where: unconfirmed })
    const emptied = await tx.labelReport.updateMany({ where: old, data: { text: '', answer: '' } })
    const subject = { kind: 'label-report', id: 'all' }
    const data = { count: count + emptied.count }
    await writeJournal(tx, { actor, act: 'label-life.forget-reports', subject, data })
    return ok({ forgotten: data.count })
  })
}
