import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { networkActs } from '../permissions'
import { thresholds } from '../queries-changes.server'
import { settleByVotes } from '../settle-change.server'

/** Accepts the pending changes whose votes were enough and whose days have gone by. Gives how many. */
export async function settleChanges(actor: Actor): Promise<Outcome<{ accepted: number }, { code: 'not-allowed' }>> {
  if (!can(actor, networkActs['network.settle-changes'], null)) return refused({ code: 'not-allowed' })
  const known = await thresholds()
  const ripe = new Date(now().getTime() - known.days * 86_400_000)
  const waiting = await db.entryChange.findMany({
    where: {
      state: 'pending',
      proposedAt: { lte: ripe },
      votes: { some: { verdict: 'right' }, none: { verdict: { not: 'right' } } },
    },
    select: { id: true },
    orderBy: { proposedAt: 'asc' },
  })
  let accepted = 0
  for (const { id } of waiting)
    await transact(async (tx) => {
      const change = await tx.entryChange.findUnique({ where: { id }, select: { state: true } })
      if (change?.state === 'pending' && (await settleByVotes(tx, actor, id, known)).now === 'accepted') accepted += 1
    })
  return ok({ accepted })
}
