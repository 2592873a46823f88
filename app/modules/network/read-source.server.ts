import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { temporaryFolder } from '~/platform/files/file-store.server'
import {
  fetchOutside,
  noMarks,
  type OutsidePolicy,
  publicOnly,
  type VersionMarks,
} from '~/platform/http/outside.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import type { ImportCounts } from './check-import.server'
import { columnsOf, formatOf, importFormats, largestImport } from './import-file.server'
import { forgetImport, keepImport } from './kept-import.server'
import { matchingFor } from './queries-import.server'
import { type ColumnMatching, matchingWithin } from './rules/import/columns'
import { doubtOf, type SourceDoubt, type SourceEvent } from './rules/import/source'
import { writeImportJob } from './rules/jobs'
import { abandonRun, checkRun, openRun } from './store-runs.server'
import { sourceStep } from './store-sources.server'

/** The job that reads a source at an address: on its schedule, or asked by hand. */
export const readSourceJob = 'network.read-source'
export type ReadBy = 'schedule' | 'hand'

type Source = NonNullable<Awaited<ReturnType<typeof db.importSource.findUnique>>>

const noteReading = (source: Source, event: SourceEvent, more: Partial<Source>) =>
  transact((tx) =>
    tx.importSource.update({
      where: { id: source.id },
      data: { ...sourceStep(source, event), lastRunAt: now(), ...more },
    }),
  )

export const noteFailure = (source: Source, code: string, detail: number) =>
  noteReading(source, 'fail', { lastError: detail > 0 ? `${code} ${detail}` : code })

/** Readings that still waited for somebody give way to the new one. */
async function dropWaiting(sourceId: string): Promise<void> {
  const waiting = await db.importRun.findMany({
    where: { sourceId, state: { in: ['to-match', 'checked'] } },
    select: { id: true },
  })
  for (const { id } of waiting) {
    await forgetImport(id)
    await transact(async (tx) => {
      await tx.importRow.deleteMany({ where: { runId: id } })
      await tx.importRun.updateMany({ where: { id }, data: { state: 'dropped', finishedAt: now() } })
    })
  }
}

/** Fetches the file; null where it is as it was. */
async function fetchSource(source: Source, url: string, file: string, by: ReadBy, policy: OutsidePolicy) {
  const marks: VersionMarks = by === 'hand' ? noMarks : { etag: source.etag, lastModified: source.lastModified }
  return fetchOutside(url, { into: file, mostBytes: largestImport, marks, policy })
}

async function checkFetched(actor: Actor, source: Source, file: string) {
  const format = importFormats.find((known) => known === source.format) ?? (await formatOf(file))
  const columns = await columnsOf(file, format)
  const names = columns.map(({ name }) => name)
  const chosen = JSON.parse(source.matching) as ColumnMatching
  const isFirst = Object.keys(chosen).length === 0
  const matching = isFirst ? await matchingFor(names) : chosen
  // Of a collection some properties may be rare; a table has all its columns, or it is another table.
  const found = Object.keys(matchingWithin(matching, format === 'csv' ? names : [...names, ...Object.values(matching)]))
  const isWhole = found.length === Object.keys(matching).length && names.includes(matching.title ?? '')
  const run = await transact(async (tx) => {
    await tx.importSource.update({ where: { id: source.id }, data: { matching: canonicalJson(matching) } })
    const opened = await openRun(tx, actor, {
      sourceId: source.id,
      fileName: new URL(source.url ?? '').pathname.split('/').pop() || source.name,
      columns,
      matching: isWhole ? matching : {},
    })
    await writeJournal(tx, { actor, act: 'network.check-import', subject: { kind: 'import', id: opened.id } })
    return opened
  })
  await keepImport(run.id, file)
  if (run.state === 'to-match') return { run, counts: null }
  try {
    return { run, counts: await checkRun(run, file) }
  } catch (error) {
    await abandonRun(run.id)
    throw error
  }
}

async function doubtsOf(source: Source, counts: ImportCounts | null): Promise<SourceDoubt | null> {
  if (!counts) return 'columns-changed'
  return doubtOf(counts, await db.entry.count({ where: { sourceId: source.id, state: 'published' } }))
}

/** Starts to write what a scheduled reading brings. */
const writeReading = (actor: Actor, runId: string) =>
  transact(async (tx) => {
    await tx.importRun.update({ where: { id: runId }, data: { state: 'applying' } })
    await writeJournal(tx, { actor, act: 'network.apply-import', subject: { kind: 'import', id: runId } })
    await enqueueJob(tx, writeImportJob, { runId }, { key: `${writeImportJob}:${runId}` })
  })

/**
 * Reads a source: fetched from the public Internet alone, then checked whole. On its schedule what it brings is written,
 * unless it is doubtful; asked by hand it waits for somebody to publish it. Throws `OutsideFault` and `ImportFileFault`.
 */
export async function readWhole(
  actor: Actor,
  source: Source & { url: string },
  by: ReadBy,
  policy: OutsidePolicy = publicOnly,
): Promise<{ runId: string | null }> {
  const file = path.join(await temporaryFolder(), `source-${randomUUID()}`)
  try {
    const marks = await fetchSource(source, source.url, file, by, policy)
    if (marks === null) {
      await noteReading(source, 'read', { readAt: now(), lastError: null })
      return { runId: null }
    }
    await dropWaiting(source.id)
    const { run, counts } = await checkFetched(actor, source, file)
    const doubt = by === 'schedule' ? await doubtsOf(source, counts) : null
    // What was read and is not written at once is asked for again: its marks are not kept.
    if (doubt) await noteReading(source, 'fail', { readAt: now(), lastError: doubt })
    else await noteReading(source, 'read', { readAt: now(), lastError: null, ...(by === 'schedule' ? marks : {}) })
    if (by === 'schedule' && !doubt) await writeReading(actor, run.id)
    return { runId: run.id }
  } finally {
    await rm(file, { force: true })
  }
}
