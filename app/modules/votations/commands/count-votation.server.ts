import * as z from 'zod'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { makeResults } from '../make-results.server'
import { votationPermissions } from '../permissions'
import { blocksOf, boxesOf, territoryOf, votationBy } from '../queries.server'
import { freezeBox, placesOfBoxes } from '../store-freeze.server'
import { findVotation } from './find-votation.server'

/** The job that makes results and archives, where the process ended between the freeze and the count. */
export const countVotationJob = 'votations.count-votation'

/**
 * Freezes the box for good, once everything that it waits for is there: boxes confirmed, blocks decided. Small territories are
 * grouped, what the garants set aside is kept apart, seals are wiped; then results and archives are made, and published.
 * Refused: 'box-unconfirmed', 'block-undecided', 'nothing-voted'.
 */
export async function countVotation(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  const before = await votationBy({ id })
  const places = before && { commune: await placesOfBoxes(id), territory: await territoryOf(before) }
  const frozen = await transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findVotation(tx, actor, id, votationPermissions['votations.count-votation'], 'freeze')
    if (!isOk(found)) return found
    const { votation, to } = found.ok
    const [boxes, blocks] = [await boxesOf(id, tx), await blocksOf(votation, tx)]
    if (boxes.some(({ confirmedById }) => confirmedById === null)) return refused({ code: 'box-unconfirmed' })
    if (blocks.some(({ decision }) => decision === null)) return refused({ code: 'block-undecided' })
    const summary = await freezeBox(tx, { votation, boxes, blocks, places: places?.commune ?? new Map() })
    if (summary.online + summary.paper === 0) return refused({ code: 'nothing-voted' })
    const population = votation.entries ?? places?.territory?.population ?? null
    await tx.votation.update({
      where: { id },
      data: { state: to, summary: canonicalJson({ ...summary, population }) },
    })
    await enqueueJob(tx, countVotationJob, { id }, { key: `${countVotationJob}:${id}` })
    await writeJournal(tx, {
      actor,
      act: 'votations.freeze-votation',
      subject: { kind: 'votation', id },
      data: { online: summary.online, paper: summary.paper, setAside: summary.setAside },
    })
    return ok({ id })
  })
  if (isOk(frozen)) await makeResults(id)
  return frozen
}

/** What the outbox does after a crash: the same box gives the same results. */
export const countFrozenVotation = async (payload: unknown): Promise<void> =>
  makeResults(z.object({ id: z.string() }).parse(payload).id)
