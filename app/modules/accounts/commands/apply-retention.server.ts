import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { accountsActs } from '../permissions'
import { type Eraser, removeMessagesTo } from '../erasure.server'
import { expiredLinksSince, unconfirmedSince } from '../rules/inactivity'
import { eraseUnused, warnUnused } from '../unused-accounts.server'

const job: Actor = { kind: 'system', job: 'accounts.retention' }
/** A day's share: the rest waits for tomorrow, so that no run holds the database for long. */
const share = 500

/** Daily job: what the retention table says of accounts. Done twice, it does nothing more. */
export async function applyRetention(actor: Actor, erasers: readonly Eraser[]): Promise<void> {
  if (!can(actor, accountsActs['accounts.apply-retention'], null)) return
  const at = now()
  await db.session.deleteMany({ where: { expiresAt: { lte: at } } })
  await db.oneTimeLink.deleteMany({ where: { expiresAt: { lte: expiredLinksSince(at) } } })
  await db.outboxMessage.deleteMany({ where: { key: { startsWith: 'accounts.erased:' }, state: 'done' } })
  await removeUnconfirmed(at)
  await warnUnused(job, at)
  await eraseUnused(job, at, erasers)
}

export const dailyRetention = (erasers: readonly Eraser[]): Promise<void> => applyRetention(job, erasers)

async function removeUnconfirmed(at: Date): Promise<void> {
  // Somebody who was given a mandate is waited for.
  const where = {
    emailConfirmedAt: null,
    erasedAt: null,
    createdAt: { lte: unconfirmedSince(at) },
    mandates: { none: {} },
    organisationMandates: { none: {} },
  }
  for (const { id, email } of await db.user.findMany({ where, select: { id: true, email: true }, take: share }))
    await transact(async (tx) => {
      const { count } = await tx.user.deleteMany({ where: { id, ...where } })
      if (count === 1 && email) await removeMessagesTo(tx, email)
    })
}
