import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { contributionPermissions } from '../permissions'
import { moveContribution } from '../store.server'

/** Publishes what a flood had held, once it was read. */
export async function releaseHeld(
  actor: Actor,
  { contributionId }: { contributionId: string },
): Promise<Outcome<{ number: number }>> {
  if (!can(actor, contributionPermissions['contributions.moderate'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const row = await tx.contribution.findUnique({
      where: { id: contributionId },
      select: { number: true, debateId: true },
    })
    if (!row) return refused({ code: 'not-found' })
    if (!(await moveContribution(tx, contributionId, 'release'))) return refused({ code: 'state-forbids' })
    await writeJournal(tx, {
      actor,
      act: 'contributions.release',
      subject: { kind: 'contribution', id: contributionId },
      data: { debate: row.debateId, number: row.number },
    })
    return ok({ number: row.number })
  })
}
