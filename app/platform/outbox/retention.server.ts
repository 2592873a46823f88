import { now } from '../clock.server'
import { db } from '../db/db.server'

const days = (count: number): Date => new Date(now().getTime() - count * 86_400_000)

/**
 * Daily job. What was sent is forgotten after 13 months (its content went when it was sent; the key stays that long so
 * that the same effect is not queued twice), what could not be sent after 6 months, a demonstration's mails after 30 days.
 */
export async function forgetOldMessages(): Promise<void> {
  await db.outboxMessage.deleteMany({ where: { state: { in: ['done', 'dropped'] }, doneAt: { lt: days(396) } } })
  await db.outboxMessage.deleteMany({ where: { state: 'dead', doneAt: { lt: days(183) } } })
  await db.keptMail.deleteMany({ where: { sentAt: { lt: days(30) } } })
}
