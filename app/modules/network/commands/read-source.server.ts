import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { OutsideFault, type OutsideFaultCode, type OutsidePolicy } from '~/platform/http/outside.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type FileFaultCode, ImportFileFault } from '../import-file.server'
import { importActs } from '../permissions'
import { noteFailure, type ReadBy, readSourceJob, readWhole } from '../read-source.server'

export type ReadSourceRefusal =
  { code: 'not-allowed' | 'not-found' } | { code: OutsideFaultCode | FileFaultCode; detail: { line: number } }

/**
 * Reads a source at an address. One that cannot be read is noted with the reason, for the team, and tried again at its next
 * time: what it gave before stays as it is.
 */
export async function readSource(
  actor: Actor,
  { sourceId, by }: { sourceId: string; by: ReadBy },
  policy?: OutsidePolicy,
): Promise<Outcome<{ runId: string | null }, ReadSourceRefusal>> {
  if (!can(actor, importActs['network.read-source'], null)) return refused({ code: 'not-allowed' })
  const source = await db.importSource.findUnique({ where: { id: sourceId } })
  if (!source?.url) return refused({ code: 'not-found' })
  if (by === 'schedule' && source.state !== 'active' && source.state !== 'failing')
    return refused({ code: 'not-found' })
  try {
    return ok(await readWhole(actor, { ...source, url: source.url }, by, policy))
  } catch (error) {
    if (!(error instanceof OutsideFault || error instanceof ImportFileFault)) throw error
    const detail = error instanceof OutsideFault ? error.detail : (error.line ?? 0)
    await noteFailure(source, error.code, detail)
    return refused({ code: error.code, detail: { line: detail } })
  }
}

/** Daily: has the sources read whose time has come, each by a job of its own. */
export async function queueSources(actor: Actor): Promise<Outcome<{ queued: number }>> {
  if (!can(actor, importActs['network.read-source'], null)) return refused({ code: 'not-allowed' })
  const due = await db.importSource.findMany({
    where: { url: { not: null }, state: { in: ['active', 'failing'] }, nextRunAt: { lte: now() } },
    select: { id: true },
  })
  for (const { id } of due)
    await transact((tx) =>
      enqueueJob(tx, readSourceJob, { sourceId: id, by: 'schedule' }, { key: `${readSourceJob}:${id}:${today()}` }),
    )
  return ok({ queued: due.length })
}

const days = 86_400_000

/** Daily: forgets the readings of more than three months, and those that stopped half-way or that nobody published in a month. */
export async function forgetReadings(actor: Actor): Promise<Outcome<{ forgotten: number }>> {
  if (!can(actor, importActs['network.forget-imports'], null)) return refused({ code: 'not-allowed' })
  const before = (count: number) => new Date(now().getTime() - count * days)
  const { count } = await transact((tx) =>
    tx.importRun.deleteMany({
      where: {
        OR: [
          { state: { in: ['applied', 'dropped'] }, createdAt: { lt: before(90) } },
          { state: { in: ['to-match', 'checked'] }, createdAt: { lt: before(30) } },
          { state: 'checking', createdAt: { lt: before(2) } },
        ],
      },
    }),
  )
  return ok({ forgotten: count })
}
