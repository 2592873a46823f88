import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type ImportCounts, noRows } from '../check-import.server'
import { columnsOf, type FileFaultCode, ImportFileFault, type ImportFormat } from '../import-file.server'
import { keepImport } from '../kept-import.server'
import { importActs } from '../permissions'
import type { ColumnMatching } from '../rules/import/columns'
import type { Licence } from '../rules/vocabularies'
import { abandonRun, checkRun, openRun } from '../store-runs.server'

export type ImportForm = Readonly<{
  /** A file of this machine, and the name that it was sent under. */
  file: string
  fileName: string
  format: ImportFormat
  /** Names the list: the same name again updates the same entries. */
  source: string
  matching: ColumnMatching
  licence: Licence
  credit: string
  turn: boolean
  removeGone: boolean
  /** Keeps the file for a day, so that its columns can be chosen afterwards. */
  keep?: boolean
}>

export type CheckImportRefusal =
  | { code: 'not-allowed' }
  | { code: 'source-required' | 'title-unmatched' | 'source-is-remote'; field: string }
  | { code: FileFaultCode; detail: { line: number } }

/** Reads a file as practices and keeps what each row would become; nothing is published before `applyImport`. */
export async function checkImport(
  actor: Actor,
  form: ImportForm,
): Promise<Outcome<{ runId: string; counts: ImportCounts }, CheckImportRefusal>> {
  if (!can(actor, importActs['network.import'], null)) return refused({ code: 'not-allowed' })
  if (form.source === '') return refused({ code: 'source-required', field: 'source' })
  if (!form.matching.title && !form.keep) return refused({ code: 'title-unmatched', field: 'match.title' })
  const { format, matching, licence, credit, turn, removeGone } = form
  const kept = { format, matching: canonicalJson(matching), licence, credit, turn, removeGone }
  let runId: string | undefined
  try {
    const columns = await columnsOf(form.file, format)
    const opened = await transact(async (tx) => {
      const known = await tx.importSource.findUnique({ where: { name: form.source } })
      if (known?.url) return null
      const createdAt = now()
      const base = { name: form.source, schedule: 'by-hand', state: 'active', createdById: actorName(actor), createdAt }
      const source = known
        ? await tx.importSource.update({ where: { id: known.id }, data: kept })
        : await tx.importSource.create({ data: { id: newId(), ...base, ...kept } })
      const run = await openRun(tx, actor, { sourceId: source.id, fileName: form.fileName, columns, matching })
      await writeJournal(tx, { actor, act: 'network.check-import', subject: { kind: 'import', id: run.id } })
      return run
    })
    if (!opened) return refused({ code: 'source-is-remote', field: 'source' })
    runId = opened.id
    if (form.keep) await keepImport(runId, form.file)
    return ok({ runId, counts: opened.state === 'to-match' ? noRows : await checkRun(opened, form.file) })
  } catch (error) {
    if (runId) await abandonRun(runId)
    if (error instanceof ImportFileFault) return refused({ code: error.code, detail: { line: error.line ?? 0 } })
    throw error
  }
}
