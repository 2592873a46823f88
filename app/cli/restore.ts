import { parseArgs } from 'node:util'
import { restore } from '~/platform/backup/restore.server'
import { sentenceOf } from '~/platform/journal/check-lines'
import type { Io } from './io'

/** `restore FILE [--replace]`. Exit status: 0 done and the journal is sound, 1 done but it is not, 2 not done. */
export async function restoreCommand(args: string[], io: Io): Promise<number> {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { replace: { type: 'boolean' } },
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0) throw new TypeError('Usage : npm run crdp -- restore FICHIER [--replace]')
    const { manifest, journal } = await restore(file, { replace: values.replace ?? false })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    io.stdout(`Copie du ${manifest.takenAt} remise en place : ${rows} lignes de ${manifest.tables.length} tables.\n`)
    for (const hash of manifest.missingFiles)
      io.stderr(`Le contenu ${hash} manquait déjà quand la copie a été faite.\n`)
    if (journal.faultCount === 0) {
      io.stdout(`Le journal est intact : ${journal.lines} lignes, la dernière d’empreinte ${journal.last.hash}.\n`)
      return 0
    }
    for (const fault of journal.faults) io.stderr(`${sentenceOf(fault)}\n`)
    io.stderr(`Le journal n’est PAS intact : ${journal.faultCount} anomalies.\n`)
    return 1
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}
