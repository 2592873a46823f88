import { db } from '~/platform/db/db.server'
import { confirmableSince } from '../queries-matters.server'

/** Daily job: what nobody confirmed is forgotten, with its address. */
export async function forgetUnconfirmed(): Promise<void> {
  const old = { lte: confirmableSince() }
  await db.garantMatter.deleteMany({ where: { state: 'unconfirmed', createdAt: old } })
  await db.debateQuestion.deleteMany({ where: { state: 'unconfirmed', createdAt: old } })
  await db.debateSubscription.deleteMany({ where: { confirmedAt: null, createdAt: old } })
}
