import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { entryActs } from '../permissions'
import { proposalsExpiredAt } from '../rules/proposal'

const actor: Actor = { kind: 'system', job: 'network.forget-proposals' }

/** Daily: forgets the proposals, and the addresses, that nobody confirmed in time. Nobody ever saw them: the journal has no line. */
export async function forgetProposals(): Promise<void> {
  if (!can(actor, entryActs['network.forget-proposals'], null)) return
  await transact(async (tx) => {
    await tx.entry.deleteMany({ where: { state: 'unconfirmed', proposedAt: { lt: proposalsExpiredAt(now()) } } })
  })
}
