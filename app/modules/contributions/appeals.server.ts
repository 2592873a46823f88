import type { MatterOutcome } from '~/modules/debates/rules/garants'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { moderated, restoreText } from './store-moderation.server'

/**
 * What the garants' answer to an appeal brings about, in the transaction of their act, which has asked who may: the text comes
 * back where they say that it was wrongly removed; else their answer stands beside the reason.
 */
export async function settleAppeal(
  tx: Tx,
  actor: Actor,
  { removalId, outcome, answer }: { removalId: string; outcome: MatterOutcome; answer: string },
): Promise<void> {
  const removal = await tx.contributionRemoval.findUnique({ where: { id: removalId } })
  if (!removal || removal.endedAt) return
  const on = await moderated(tx, removal)
  if (!on) return
  const isRestored = outcome === 'upheld' && (await restoreText(tx, on, { id: removalId, wasAppealed: true }, answer))
  if (!isRestored)
    await tx.contributionRemoval.update({ where: { id: removalId }, data: { appealOutcome: 'upheld', answer } })
  await writeJournal(tx, {
    actor,
    act: isRestored ? 'contributions.restore' : 'contributions.uphold-removal',
    subject: { kind: 'contribution', id: removal.contributionId },
    data: { debate: removal.debateId, number: on.number },
  })
}
