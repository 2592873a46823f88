import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { procedurePermissions } from '../permissions'
import { rulesById } from '../queries-rules.server'
import { unconfirmedDays } from '../rules/drafting'
import { isOpen } from '../rules/state-facts'
import { states } from '../rules/states'

const daysAgo = (count: number): Date => new Date(now().getTime() - count * 86_400_000)

/**
 * Daily: removes the supports that nobody confirmed in their time, and the names and addresses of those of files that are
 * over since as long as signatures are kept; how many they were stays.
 */
export async function forgetSupports(): Promise<void> {
  const actor: Actor = { kind: 'system', job: 'referrals.forget-supports' }
  if (!can(actor, procedurePermissions['referrals.forget-supports'], null)) return
  const over = await db.referral.findMany({
    where: { state: { in: states.filter((state) => !isOpen(state)) }, mailSupports: { some: { email: { not: '' } } } },
    select: { id: true, rulesId: true, updatedAt: true },
  })
  const ids: string[] = []
  for (const { id, rulesId, updatedAt } of over)
    if (updatedAt < daysAgo((await rulesById(rulesId)).book.signatures.keptDays)) ids.push(id)
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
