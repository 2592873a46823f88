import { transact, type Tx } from '~/platform/db/db.server'
import { executeRaw } from '~/platform/db/raw.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { contributionPermissions } from '../permissions'
import { count, moveContribution } from '../store.server'

/** Those who supported the first support the second as well, each once; the row says where it comes from. */
async function carrySupports(tx: Tx, from: string, to: string): Promise<number> {
  return executeRaw(
    tx,
    `INSERT INTO "ContributionSupport" ("contributionId", "participantId", "viaId", "createdAt")
     SELECT ?, s."participantId", s."contributionId", s."createdAt" FROM "ContributionSupport" s
     WHERE s."contributionId" = ? AND NOT EXISTS (
       SELECT 1 FROM "ContributionSupport" t WHERE t."contributionId" = ? AND t."participantId" = s."participantId")`,
    [to, from, to],
  )
}

/** Brings a contribution together with another that says the same: it keeps its number and its words, and leads to the other. */
export async function mergeContribution(
  actor: Actor,
  { contributionId, into, reason }: { contributionId: string; into: number; reason: string },
): Promise<Outcome<{ into: number }>> {
  if (!can(actor, contributionPermissions['contributions.moderate'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ into: number }>> => {
    const own = await tx.contribution.findUnique({
      where: { id: contributionId },
      select: { debateId: true, number: true },
    })
    if (!own) return refused({ code: 'not-found' })
    if (own.number === into) return refused({ code: 'merge-itself', field: 'into' })
    const other = await tx.contribution.findUnique({
      where: { debateId_number: { debateId: own.debateId, number: into } },
      select: { id: true, state: true },
    })
    if (other?.state !== 'published')
      return refused({ code: 'merge-not-published', field: 'into', detail: { number: into } })
    const data = { mergedIntoId: other.id, endedReason: reason }
    if (!(await moveContribution(tx, contributionId, 'merge', data))) return refused({ code: 'state-forbids' })
    const carried = await carrySupports(tx, contributionId, other.id)
    await tx.contribution.update({ where: { id: other.id }, data: { supports: { increment: carried } } })
    await count(tx, own.debateId, { supports: carried })
    await writeJournal(tx, {
      actor,
      act: 'contributions.merge',
      subject: { kind: 'contribution', id: contributionId },
      data: { debate: own.debateId, number: own.number, into, supports: carried },
    })
    return ok({ into })
  })
}

/** Undoes a merging that was a mistake: supports that came by it go back. */
export async function separateContribution(
  actor: Actor,
  { contributionId }: { contributionId: string },
): Promise<Outcome<{ number: number }>> {
  if (!can(actor, contributionPermissions['contributions.moderate'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const own = await tx.contribution.findUnique({
      where: { id: contributionId },
      select: { debateId: true, number: true, mergedIntoId: true },
    })
    if (!own?.mergedIntoId) return refused({ code: 'not-found' })
    const data = { mergedIntoId: null, endedReason: '' }
    if (!(await moveContribution(tx, contributionId, 'separate', data))) return refused({ code: 'state-forbids' })
    const { count: back } = await tx.contributionSupport.deleteMany({
      where: { contributionId: own.mergedIntoId, viaId: contributionId },
    })
    await tx.contribution.update({ where: { id: own.mergedIntoId }, data: { supports: { decrement: back } } })
    await count(tx, own.debateId, { supports: -back })
    await writeJournal(tx, {
      actor,
      act: 'contributions.separate',
      subject: { kind: 'contribution', id: contributionId },
      data: { debate: own.debateId, number: own.number },
    })
    return ok({ number: own.number })
  })
}
