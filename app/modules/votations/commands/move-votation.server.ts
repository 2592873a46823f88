import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votationPermissions } from '../permissions'
import { findVotation } from './find-votation.server'

/** The job that opens and closes a votation at the times that were announced. */
export const moveVotationJob = 'votations.move-votation'

/** Lines that one read of the list gives. */
const pageSize = 5_000

/** How many are on the list, and the hash of all of it: seals alone, in their order. */
async function freezeList(tx: Tx, votationId: string): Promise<{ entries: number; entriesHash: string }> {
  const hash = createHash('sha256')
  let entries = 0
  for (let after = ''; ;) {
    const rows = await tx.votationEntry.findMany({
      where: { votationId, identifier: { gt: after } },
      orderBy: { identifier: 'asc' },
      take: pageSize,
    })
    for (const { identifier, code, communeCode } of rows) hash.update(`${identifier}\t${code}\t${communeCode}\n`)
    entries += rows.length
    const last = rows.at(-1)
    if (!last) break
    after = last.identifier
  }
  return { entries, entriesHash: hash.digest('hex') }
}

/** Opens a votation at its time: freezes the list of entitled voters and the seed that ties are drawn from. */
export const openVotation = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findVotation(tx, actor, id, votationPermissions['votations.open-or-close'], 'open')
    if (!isOk(found)) return found
    const { votation, to } = found.ok
    if (votation.opensAt > now()) return refused({ code: 'votation-not-open' })
    const frozen = votation.identification === 'list' ? await freezeList(tx, id) : {}
    await tx.votation.update({
      where: { id },
      data: { state: to, openedAt: now(), seed: randomBytes(16).toString('hex'), ...frozen },
    })
    await writeJournal(tx, { actor, act: 'votations.open-votation', subject: { kind: 'votation', id }, data: frozen })
    return ok({ id })
  })

/** Closes a votation at its time; its count waits for the paper boxes and for the garants. */
export const closeVotation = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findVotation(tx, actor, id, votationPermissions['votations.open-or-close'], 'close')
    if (!isOk(found)) return found
    const { votation, to } = found.ok
    if (votation.closesAt > now()) return refused({ code: 'votation-still-open' })
    await tx.votation.update({ where: { id }, data: { state: to, closedAt: now() } })
    const votes = await tx.votationVoter.count({ where: { votationId: id, used: true } })
    await writeJournal(tx, {
      actor,
      act: 'votations.close-votation',
      subject: { kind: 'votation', id },
      data: { votes },
    })
    return ok({ id })
  })

const payload = z.object({ id: z.string(), step: z.enum(['open', 'close']) })

/** What the outbox does at each of the two times. A portal that was stopped over both opens, then closes. */
export async function moveVotation(given: unknown): Promise<void> {
  const { id, step } = payload.parse(given)
  const portal: Actor = { kind: 'system', job: moveVotationJob }
  const opened = await openVotation(portal, { id })
  const outcome = step === 'open' ? opened : await closeVotation(portal, { id })
  // Done before, or cancelled since: there is nothing left to do.
  if (!isOk(outcome) && outcome.refused.code !== 'votation-state-forbids') throw new Error(outcome.refused.code)
}
