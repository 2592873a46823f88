import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type FileFaultCode, ImportFileFault } from '../import-file.server'
import { keptImport, keptImportSize } from '../kept-import.server'
import { importActs } from '../permissions'
import { columnNames, headerHash } from '../queries-import.server'
import { type ColumnMatching, matchingWithin } from '../rules/import/columns'
import { abandonRun, checkRun } from '../store-runs.server'

/** The job that reads again a file that is too large to be read while somebody waits. */
export const readAgainJob = 'network.read-again'
/** Bytes that are read at once. */
const atOnce = 25 * 1024 * 1024

export type MatchRefusal =
  | { code: 'not-allowed' | 'not-found' | 'not-checked' | 'file-gone' | 'title-unmatched' }
  | { code: FileFaultCode; detail: { line: number } }

/**
 * Reads the file of a run again by the columns that somebody chose, and keeps the choice for the next list that has the same
 * header. Nothing is published before `applyImport`.
 */
export async function matchColumns(
  actor: Actor,
  { runId, matching: asked }: { runId: string; matching: ColumnMatching },
): Promise<Outcome<{ runId: string }, MatchRefusal>> {
  if (!can(actor, importActs['network.import'], null)) return refused({ code: 'not-allowed' })
  const size = await keptImportSize(runId)
  const opened = await transact(async (tx) => {
    const run = await tx.importRun.findUnique({ where: { id: runId } })
    if (!run) return refused({ code: 'not-found' as const })
    if (run.state !== 'to-match' && run.state !== 'checked') return refused({ code: 'not-checked' as const })
    if (size === null) return refused({ code: 'file-gone' as const })
    const names = columnNames(run)
    const matching = matchingWithin(asked, names)
    if (!matching.title) return refused({ code: 'title-unmatched' as const })
    const kept = { matching: canonicalJson(matching), updatedAt: now() }
    await tx.importSource.update({ where: { id: run.sourceId }, data: { matching: kept.matching } })
    const header = headerHash(names)
    await tx.importMatching.upsert({ where: { header }, create: { header, ...kept }, update: kept })
    await tx.importRow.deleteMany({ where: { runId } })
    const checking = await tx.importRun.update({ where: { id: runId }, data: { state: 'checking' } })
    await writeJournal(tx, { actor, act: 'network.check-import', subject: { kind: 'import', id: runId } })
    if (size > atOnce) await enqueueJob(tx, readAgainJob, { runId }, { key: `${readAgainJob}:${newId()}` })
    return ok(checking)
  })
  if ('refused' in opened) return opened
  return (size ?? 0) > atOnce ? ok({ runId }) : readAgain(actor, { runId })
}

/** Reads again the kept file of a run whose columns were chosen; at once, or by the job. */
export async function readAgain(
  actor: Actor,
  { runId }: { runId: string },
): Promise<Outcome<{ runId: string }, MatchRefusal>> {
  if (!can(actor, importActs['network.import'], null)) return refused({ code: 'not-allowed' })
  const run = await transact((tx) => tx.importRun.findUnique({ where: { id: runId } }))
  if (run?.state !== 'checking') return refused({ code: 'not-checked' })
  try {
    await transact((tx) => tx.importRow.deleteMany({ where: { runId } }))
    await checkRun(run, await keptImport(runId))
    return ok({ runId })
  } catch (error) {
    await abandonRun(runId)
    if (error instanceof ImportFileFault) return refused({ code: error.code, detail: { line: error.line ?? 0 } })
    throw error
  }
}
