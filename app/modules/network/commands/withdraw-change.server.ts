import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { networkActs } from '../permissions'

/** Takes back a proposal that waits: a change, or a whole entry, which is then refused by its own author. */
export async function withdrawChange(
  actor: Actor,
  { changeId }: { changeId: string },
): Promise<Outcome<{ changeId: string }, { code: 'not-allowed' | 'not-found' | 'not-pending' }>> {
  return transact(async (tx) => {
    const change = await tx.entryChange.findUnique({ where: { id: changeId } })
    if (!change) return refused({ code: 'not-found' as const })
    if (!can(actor, networkActs['network.withdraw-change'], change)) return refused({ code: 'not-allowed' as const })
    if (change.state !== 'pending') return refused({ code: 'not-pending' as const })
    await tx.entryChange.update({ where: { id: changeId }, data: { state: 'withdrawn', decidedAt: now() } })
    if (change.kind === 'creation')
      await tx.entry.update({ where: { id: change.entryId }, data: { state: 'refused', ownerEmail: null } })
    await writeJournal(tx, {
      actor,
      act: 'network.withdraw-change',
      subject: { kind: 'entry', id: change.entryId },
      data: { change: changeId },
    })
    return ok({ changeId })
  })
}
