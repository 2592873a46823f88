import { isPublic as isPublicDebate } from '~/modules/debates/rules/debate'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votationPermissions } from '../permissions'
import { moveVotationJob } from './move-votation.server'
import { findVotation } from './find-votation.server'

/**
 * Publishes a votation with its rules, before it opens: from here on they never change. Refused: 'stale-revision' (somebody
 * changed what was read), 'question-missing', 'list-missing', 'opens-past', 'debate-not-public'.
 */
export const announceVotation = (
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findVotation(tx, actor, id, votationPermissions['votations.prepare-votation'], 'announce')
    if (!isOk(found)) return found
    const { votation, to } = found.ok
    if (votation.revision !== revision) return refused({ code: 'stale-revision' })
    if (votation.questions.length === 0) return refused({ code: 'question-missing' })
    if (votation.identification === 'list' && !votation.entries) return refused({ code: 'list-missing' })
    if (votation.opensAt <= now()) return refused({ code: 'opens-past', field: 'opensOn' })
    if (!isPublicDebate(votation.debate.state)) return refused({ code: 'debate-not-public' })
    await tx.votation.update({
      where: { id },
      data: { state: to, announcedAt: now(), revision: { increment: 1 } },
    })
    for (const [step, runAt] of [
      ['open', votation.opensAt],
      ['close', votation.closesAt],
    ] as const)
      await enqueueJob(tx, moveVotationJob, { id, step }, { key: `${moveVotationJob}:${step}:${id}`, runAt })
    await writeJournal(tx, {
      actor,
      act: 'votations.announce-votation',
      subject: { kind: 'votation', id },
      data: {
        opensAt: votation.opensAt.toISOString(),
        closesAt: votation.closesAt.toISOString(),
        identification: votation.identification,
        questions: votation.questions.length,
      },
    })
    return ok({ id })
  })

/** Gives a votation up, with a public reason: whatever was voted is not counted. Refused once it is being counted. */
export const cancelVotation = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findVotation(tx, actor, id, votationPermissions['votations.prepare-votation'], 'cancel')
    if (!isOk(found)) return found
    await tx.votation.update({ where: { id }, data: { state: found.ok.to, reason, revision: { increment: 1 } } })
    await writeJournal(tx, { actor, act: 'votations.cancel-votation', subject: { kind: 'votation', id } })
    return ok({ id })
  })
