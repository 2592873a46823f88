import { now } from '~/platform/clock.server'
import { db, transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import type { Json } from '~/platform/pure/canonical-json'
import { placeFinder } from './place.server'
import { differencesOf } from './rules/difference'
import { contentSchemas } from './rules/entry-content'
import { acceptChange, indexEntry, insertChange } from './store-changes.server'
import { insertImported } from './store-import.server'

const batch = 1000

/** Writes what a checked row brings to an entry that the source already has; puts back one that had been taken down. */
async function update(tx: Tx, entryId: string, content: string): Promise<void> {
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: entryId } })
  const differences = differencesOf(
    JSON.parse(entry.content) as Record<string, Json>,
    JSON.parse(content) as Record<string, Json>,
  )
  if (entry.goneAt) await tx.entry.update({ where: { id: entryId }, data: { goneAt: null } })
  if (entry.state !== 'published') {
    await tx.entry.update({ where: { id: entryId }, data: { state: 'published', updatedAt: now() } })
    await indexEntry(tx, entry, contentSchemas.practice.parse(JSON.parse(entry.content)), 'published')
  }
  if (Object.keys(differences).length === 0) return
  const changeId = await insertChange(tx, entry, { kind: 'import', authorId: null, differences, reason: '' })
  await acceptChange(tx, changeId, { by: 'source', deciderId: null, over: true })
}

async function remove(tx: Tx, entryId: string): Promise<void> {
  const entry = await tx.entry.update({ where: { id: entryId }, data: { state: 'removed', updatedAt: now() } })
  await indexEntry(tx, entry, contentSchemas.practice.parse(JSON.parse(entry.content)), 'removed')
}

/** What the source no longer has: taken down where the source says so, else shown as gone from it. */
const miss = (tx: Tx, entryId: string, removes: boolean) =>
  removes ? remove(tx, entryId) : tx.entry.update({ where: { id: entryId }, data: { goneAt: now() } })

/** Of a run that is written, only the lines that say something are kept. */
const forgetPlainRows = (tx: Tx, runId: string) =>
  tx.importRow.deleteMany({
    where: { runId, outcome: { in: ['created', 'updated', 'unchanged'] }, report: { in: ['{}', '{"notes":[]}'] } },
  })

/**
 * Writes a checked import, some hundred rows a transaction, until none is left. Everything was checked before, so that it
 * only stops with the process; called again, it goes on from the row where it stopped.
 */
export async function writeImport(actor: Actor, runId: string): Promise<number> {
  const run = await db.importRun.findUniqueOrThrow({ where: { id: runId }, include: { source: true } })
  const outcomes = ['created', 'updated', 'gone']
  const finder = await placeFinder()
  let written = 0
  for (;;) {
    const count = await transact(async (tx) => {
      const rows = await tx.importRow.findMany({
        where: { runId, done: false, outcome: { in: outcomes } },
        orderBy: { line: 'asc' },
        take: batch,
      })
      const created = rows.flatMap(({ outcome, key, content }) =>
        outcome === 'created' && key !== null && content !== null ? [{ key, content }] : [],
      )
      await insertImported(tx, run.sourceId, finder, created)
      for (const { outcome, entryId, content } of rows) {
        if (outcome === 'updated' && entryId && content) await update(tx, entryId, content)
        if (outcome === 'gone' && entryId) await miss(tx, entryId, run.source.removeGone)
      }
      await tx.importRow.updateMany({
        where: { runId, done: false, outcome: { in: outcomes }, line: { lte: rows.at(-1)?.line ?? 0 } },
        data: { done: true },
      })
      const isLast = rows.length < batch
      if (isLast) {
        await tx.importRun.update({ where: { id: runId }, data: { state: 'applied', finishedAt: now() } })
        await forgetPlainRows(tx, runId)
      }
      if (rows.length > 0 || isLast)
        await writeJournal(tx, {
          actor,
          act: 'network.write-import',
          subject: { kind: 'import', id: runId },
          data: { rows: rows.length, done: isLast },
        })
      return rows.length
    })
    written += count
    if (count < batch) return written
  }
}
