import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { daysAgo, overStates, pastKeeping } from '../kept-files.server'
import { procedurePermissions } from '../permissions'
import { unconfirmedDays } from '../rules/drafting'

/**
 * Daily: removes the supports that nobody confirmed in their time, and the names and addresses of those of files that are
 * over since as long as signatures are kept; how many they were stays.
 */
export async function forgetSupports(): Promise<void> {
  const actor: Actor = { kind: 'system', job: 'referrals.forget-supports' }
  if (!can(actor, procedurePermissions['referrals.forget-supports'], null)) return
  const over = await db.referral.findMany({
    where: { state: { in: overStates }, mailSupports: { some: { email: { not: '' } } } },
    select: { id: true, rulesId: true, updatedAt: true },
  })
  const ids = await pastKeeping(over)
  await transact(async (tx) => {
    const { count } = await tx.referralMailSupport.deleteMany({
      where: { confirmedAt: null, createdAt: { lt: daysAgo(unconfirmedDays) } },
    })
    const named = await tx.referralMailSupport.findMany({
      where: { referralId: { in: ids }, email: { not: '' } },
      select: { id: true },
    })
    for (const { id } of named)
      await tx.referralMailSupport.update({ where: { id }, data: { name: '', email: '', mailboxHash: id } })
    if (count + named.length > 0)
      await writeJournal(tx, {
        actor,
        act: 'referrals.forget-supports',
        subject: { kind: 'portal', id: 'referrals' },
        data: { unconfirmed: count, named: named.length },
      })
  })
}
