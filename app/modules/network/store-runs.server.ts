import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { type Actor, actorName } from '~/platform/permissions'
import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { checkFile, type ImportCounts, noRows } from './check-import.server'
import { type FileColumn, formatOf, importFormats } from './import-file.server'
import { forgetImport } from './kept-import.server'
import type { ColumnMatching } from './rules/import/columns'
import { isLicence } from './rules/vocabularies'

export type OpenedRun = Readonly<{ id: string; sourceId: string; state: string }>

/** Opens a reading of a source: its rows come next, or its columns are chosen first where none gives the title. */
export const openRun = (
  tx: Tx,
  actor: Actor,
  run: { sourceId: string; fileName: string; columns: readonly FileColumn[]; matching: ColumnMatching },
): Promise<OpenedRun> =>
  tx.importRun.create({
    data: {
      id: newId(),
      sourceId: run.sourceId,
      fileName: run.fileName.slice(0, 120),
      state: run.matching.title ? 'checking' : 'to-match',
      columns: canonicalJson(run.columns as unknown as Json),
      counts: canonicalJson(noRows),
      createdById: actorName(actor),
      createdAt: now(),
    },
  })

/** Reads the file of an opened run by what its source says, row by row. Throws `ImportFileFault`. */
export async function checkRun(run: OpenedRun, file: string): Promise<ImportCounts> {
  const source = await transact((tx) => tx.importSource.findUniqueOrThrow({ where: { id: run.sourceId } }))
  const format = importFormats.find((known) => known === source.format) ?? (await formatOf(file))
  const counts = await checkFile(run, file, format, {
    matching: JSON.parse(source.matching) as ColumnMatching,
    licence: isLicence(source.licence) ? source.licence : 'lo-2.0',
    credit: source.credit,
    turn: source.turn,
    removes: source.removeGone,
  })
  await transact((tx) =>
    tx.importRun.update({ where: { id: run.id }, data: { state: 'checked', counts: canonicalJson(counts) } }),
  )
  return counts
}

/** Forgets a run whose file cannot be read: nothing of it is left. */
export async function abandonRun(runId: string): Promise<void> {
  await transact((tx) => tx.importRun.delete({ where: { id: runId } }))
  await forgetImport(runId)
}
