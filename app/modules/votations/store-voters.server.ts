import type { Tx } from '~/platform/db/db.server'
import { newId } from '~/platform/pure/ids'
import { blockOf, isMarked } from './rules/block'
import { blockSeal } from './seals.server'

type Taken = { voterId: string; votation: { id: string; blockLimit: number }; clientAddress: string }

/**
 * Marks a right to vote as used, and counts it with its block of addresses; gives the mark that its ballots carry: the block's
 * seal where the block had reached its limit before, nothing otherwise. Under the writers' lock.
 */
export async function takeRight(tx: Tx, { voterId, votation, clientAddress }: Taken): Promise<string> {
  const votationId = votation.id
  const block = blockSeal(votationId, blockOf(clientAddress))
  const before = await tx.votationVoter.count({ where: { votationId, block, used: true } })
  const { count } = await tx.votationVoter.updateMany({
    where: { id: voterId, used: false },
    data: { used: true, block },
  })
  if (count !== 1) throw new Error('a right was used outside the writers’ lock')
  if (!isMarked(before, votation.blockLimit)) return ''
  const known = await tx.votationBlock.findUnique({ where: { votationId_block: { votationId, block } } })
  if (!known) {
    const number = (await tx.votationBlock.count({ where: { votationId } })) + 1
    await tx.votationBlock.create({ data: { id: newId(), votationId, number, block } })
  } else if (known.decision !== null)
    // More came since it was decided: those who decide see them before the count.
    await tx.votationBlock.update({ where: { id: known.id }, data: { decision: null, decidedAt: null } })
  return block
}
