import * as z from 'zod'
import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { charterSchema } from '../../label/rules/charter'
import { effectsOn, submittedAfter, submittedWhere } from '../effects.server'
import { permissions } from '../permissions'
import { draftOf, readOf } from '../queries-drafts.server'
import { substanceOf } from '../store-effects.server'

export const computeEffectJob = 'charters.compute-effect'
/** Applications checked in one job: a second of work, cut into short pieces. */
const batch = 50

/** Begins to count what a draft would make of the applications received so far; the portal goes on by itself, batch after batch. */
export async function computeEffect(actor: Actor, { id }: { id: string }): Promise<Outcome<{ effectId: string }>> {
  if (!can(actor, permissions['charters.compute-effect'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    const draft = await draftOf(actor, id, tx)
    if (!draft) return refused({ code: 'not-found' })
    const { charter, problems } = await readOf(draft)
    if (!charter) return refused({ code: 'draft-unsound', detail: { count: problems.length } })
    const { content, contentHash } = substanceOf(charter)
    const under = await tx.charterEffect.findFirst({
      where: { draftId: id, contentHash, state: 'computing' },
      select: { id: true },
    })
    if (under) return ok({ effectId: under.id })
    const effectId = newId()
    const total = await tx.application.count({ where: submittedWhere(draft.scheme) })
    // The last one alone is shown: what was counted of an earlier text is no use.
    await tx.charterEffect.deleteMany({ where: { draftId: id } })
    await tx.charterEffect.create({
      data: { id: effectId, draftId: id, content, contentHash, state: 'computing', total, startedAt: now() },
    })
    await enqueueJob(tx, computeEffectJob, { effectId, after: '' }, { key: `${computeEffectJob}:${effectId}:` })
    await writeJournal(tx, {
      actor,
      act: 'charters.compute-effect',
      subject: { kind: 'charter-draft', id },
      data: { revision: draft.revision, total },
    })
    return ok({ effectId })
  })
}

const payload = z.object({ effectId: z.string(), after: z.string() })

/** The job that counts one batch, then queues the next in the same transaction. Done twice, it counts once. */
export async function continueEffect(given: unknown): Promise<void> {
  const { effectId, after } = payload.parse(given)
  const effect = await db.charterEffect.findUnique({
    where: { id: effectId },
    include: { draft: { select: { scheme: true } } },
  })
  if (effect?.state !== 'computing') return
  const applications = await submittedAfter(effect.draft.scheme, after, batch)
  const found = await effectsOn(applications, charterSchema.parse(JSON.parse(effect.content)))
  const last = applications.at(-1)
  await transact(async (tx) => {
    const still = await tx.charterEffect.findUnique({ where: { id: effectId }, select: { examined: true } })
    if (still?.examined !== effect.examined) return
    await tx.charterEffectChange.createMany({
      data: found.map(({ applicationId, kind, criteria }) => ({
        ...{ effectId, applicationId, kind },
        criteria: canonicalJson(criteria),
      })),
    })
    const examined = effect.examined + applications.length
    const isDone = applications.length < batch || !last
    await tx.charterEffect.update({
      where: { id: effectId },
      data: { examined, ...(isDone ? { state: 'done', total: examined, finishedAt: now() } : {}) },
    })
    if (!isDone)
      await enqueueJob(
        tx,
        computeEffectJob,
        { effectId, after: last.id },
        { key: `${computeEffectJob}:${effectId}:${last.id}` },
      )
  })
}
