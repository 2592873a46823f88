import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { contributionPermissions } from '../permissions'
import { unconfirmedDays } from '../rules/contribution'

const actor: Actor = { kind: 'system', job: 'contributions.forget' }

/** Daily job: what was never confirmed is removed, with its address and its picture. */
export async function forgetPending(): Promise<void> {
  if (!can(actor, contributionPermissions['contributions.forget'], null)) return
  await transact(async (tx) => {
    const where = { createdAt: { lt: new Date(now().getTime() - unconfirmedDays * 86_400_000) } }
    const rows = await tx.contributionPending.findMany({ where, select: { pictureId: true } })
    if (rows.length === 0) return
    const pictures = rows.flatMap(({ pictureId }) => pictureId ?? [])
    await tx.contributionPending.deleteMany({ where })
    await tx.storedFile.deleteMany({ where: { id: { in: pictures }, contributions: { none: {} } } })
    await writeJournal(tx, {
      actor,
      act: 'contributions.forget-pending',
      subject: { kind: 'portal', id: 'contributions' },
      data: { count: rows.length },
    })
  })
}
