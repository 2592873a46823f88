import { parseArgs } from 'node:util'
import { backup } from '~/platform/backup/backup.server'
import type { Io } from './io'

/** `backup FILE`. Exit status: 0 done, 1 done but contents are missing from the disk, 2 not done. */
export async function backupCommand(args: string[], io: Io): Promise<number> {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const [file, ...more] = positionals
    if (!file || more.length > 0) throw new TypeError('Usage : npm run crdp -- backup FICHIER')
    const { tables, entries, missingFiles } = await backup(file)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    const files = entries.filter(({ name }) => name.startsWith('files/')).length
    io.stdout(
      `${file} : ${rows} lignes de ${tables.length} tables, ${files} fichiers. Les secrets n’y sont pas : gardez-les à part.\n`,
    )
    for (const hash of missingFiles) io.stderr(`Le contenu ${hash} manque sur le disque, ou y est abîmé.\n`)
    return missingFiles.length > 0 ? 1 : 0
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}
