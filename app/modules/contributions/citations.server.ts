import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { citedNumbers } from './rules/citation'
import { readableNumbers } from './queries.server'

export type CitingSource = {
  debateId: string
  kind: 'synthesis' | 'report' | 'recommendation'
  sourceId: string
  title: string
  /** Without language. */
  path: string
}

/** The first number that a text cites and that nobody can read in this debate, or null where all lead somewhere. */
export async function unknownCitation(tx: Tx, debateId: string, text: string): Promise<number | null> {
  const numbers = citedNumbers(text)
  const known = await readableNumbers(debateId, numbers, tx)
  return numbers.find((number) => !known.has(number)) ?? null
}

/**
 * Says on each contribution that a published text cites it, and no more on those that it cites no longer: in the transaction
 * that publishes the text.
 */
export async function writeCitations(tx: Tx, { debateId, ...source }: CitingSource, text: string): Promise<number> {
  const { kind, sourceId } = source
  const known = await readableNumbers(debateId, citedNumbers(text), tx)
  await tx.contributionCitation.deleteMany({ where: { kind, sourceId } })
  const citedAt = now()
  await tx.contributionCitation.createMany({
    data: [...known.values()].map(({ id: contributionId }) => ({ contributionId, ...source, citedAt })),
  })
  return known.size
}
