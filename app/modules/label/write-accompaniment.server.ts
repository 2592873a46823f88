import type { Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import type { Decision } from './rules/decision'

type Decided = { applicationId: string; decision: Pick<Decision, 'support' | 'actionPlan'>; at: Date }

/** What a decision offers and asks, one row each: the module label-support follows them from then on. */
export async function writeAccompaniment(tx: Tx, { applicationId, decision, at }: Decided): Promise<void> {
  for (const { kind, note } of decision.support)
    await tx.labelSupport.create({
      data: { id: newId(), applicationId, kind, note, origin: 'decision', offeredAt: at, state: 'offered' },
    })
  for (const [position, { commitment, dueOn }] of decision.actionPlan.entries())
    await tx.labelCommitment.create({
      data: { id: newId(), applicationId, position, commitment, dueOn, createdAt: at, state: 'open' },
    })
}
