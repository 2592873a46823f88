import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { writeImport } from '../apply-import.server'
import { forgetImport } from '../kept-import.server'
import { importActs } from '../permissions'
import { writeImportJob } from '../rules/jobs'
import { publishSource } from '../store-sources.server'

type Refusal = { code: 'not-allowed' | 'not-found' | 'not-checked' }

/** Starts writing a checked import, once; the job `writeImportJob` does the rest. */
export async function applyImport(
  actor: Actor,
  { runId }: { runId: string },
): Promise<Outcome<{ runId: string }, Refusal>> {
  if (!can(actor, importActs['network.import'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const { count } = await tx.importRun.updateMany({
      where: { id: runId, state: 'checked' },
      data: { state: 'applying' },
    })
    if (count === 0) {
      const known = await tx.importRun.findUnique({ where: { id: runId }, select: { id: true } })
      return refused({ code: known ? ('not-checked' as const) : ('not-found' as const) })
    }
    await publishSource(tx, runId)
    await writeJournal(tx, { actor, act: 'network.apply-import', subject: { kind: 'import', id: runId } })
    await enqueueJob(tx, writeImportJob, { runId }, { key: `${writeImportJob}:${runId}` })
    return ok({ runId })
  })
}

/** Drops a checked import: nothing of it was written. */
export async function dropImport(
  actor: Actor,
  { runId }: { runId: string },
): Promise<Outcome<{ runId: string }, Refusal>> {
  if (!can(actor, importActs['network.import'], null)) return refused({ code: 'not-allowed' })
  await forgetImport(runId)
  return transact(async (tx) => {
    const { count } = await tx.importRun.updateMany({
      where: { id: runId, state: { in: ['checked', 'to-match'] } },
      data: { state: 'dropped', finishedAt: now() },
    })
    if (count === 0) return refused({ code: 'not-checked' as const })
    await tx.importRow.deleteMany({ where: { runId } })
    await writeJournal(tx, { actor, act: 'network.drop-import', subject: { kind: 'import', id: runId } })
    return ok({ runId })
  })
}

/** Writes what is left of an import that was started; for the job and the command line. */
export async function continueImport(
  actor: Actor,
  { runId }: { runId: string },
): Promise<Outcome<{ written: number }, Refusal>> {
  if (!can(actor, importActs['network.write-import'], null)) return refused({ code: 'not-allowed' })
  const written = await writeImport(actor, runId)
  await forgetImport(runId)
  return ok({ written })
}
