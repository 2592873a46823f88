import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { migrate } from '../db/migrate.server'
import { env } from '../env.server'
import { fileStore, temporaryFolder } from '../files/file-store.server'
import { type Verification, verifyJournal } from '../journal/verify.server'
import { checkArchive, readArchive, RestoreError, wholeEntry } from './archive.server'
import { hashOfEntry, type Manifest, tableOfEntry } from './manifest'
import { openTarget } from './open-target.server'
import type { Target } from './target'
import type { Table } from './values'

const rowSchema = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))

function checkMigrations(manifest: Manifest, target: Target): void {
  const newer = manifest.migrations.filter((name) => !target.migrations.includes(name))
  if (newer.length > 0)
    throw new RestoreError(
      `Cette copie vient d’une version plus récente du portail (étape ${newer[0]}) : installez cette version, puis restaurez.`,
    )
  const older = target.migrations.filter((name) => !manifest.migrations.includes(name))
  if (older.length > 0)
    throw new RestoreError(
      `Cette copie vient d’une version plus ancienne du portail (elle précède l’étape ${older[0]}) : restaurez-la avec cette version, puis mettez à jour.`,
    )
}

/** The tables of the backup, each with the columns and types of the database that receives it. */
function matched(manifest: Manifest, target: Target): Map<string, Table> {
  const tables = new Map<string, Table>()
  for (const table of manifest.tables) {
    const known = target.tables.find(({ name }) => name === table.name)
    const fits =
      known &&
      table.columns.every((column) =>
        known.columns.some(({ name, type }) => name === column.name && type === column.type),
      )
    if (!fits) throw new RestoreError(`La table ${table.name} de cette copie n’a pas la forme de celle du portail.`)
    tables.set(table.name, { name: table.name, columns: table.columns })
  }
  return tables
}

async function restoreFile(hash: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const file = path.join(await temporaryFolder(), randomUUID())
  const digest = createHash('sha256')
  try {
    await pipeline(
      bytes,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          digest.update(chunk)
          yield chunk
        }
      },
      createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
    )
    // Already damaged when the copy was made, and told then.
    if (digest.digest('hex') === hash) await fileStore.put(file, hash)
  } finally {
    await rm(file, { force: true })
  }
}

async function fill(file: string, tables: ReadonlyMap<string, Table>, target: Target): Promise<void> {
  await readArchive(file, async (name, bytes) => {
    const tableName = tableOfEntry(name)
    const table = tableName === null ? undefined : tables.get(tableName)
    const hash = hashOfEntry(name)
    if (table) {
      const lines = (await wholeEntry(bytes)).toString('utf8').split('\n').filter(Boolean)
      await target.insert(
        table,
        lines.map((line) => rowSchema.parse(JSON.parse(line))),
      )
    } else if (hash) await restoreFile(hash, bytes)
  })
}

/** Rows that migrations write in a new database, before anybody: the label that there was before there could be several. */
const laidByMigrations: ReadonlyMap<string, number> = new Map([['LabelScheme', 1]])

export type Restored = { manifest: Manifest; journal: Verification }

/**
 * Brings a backup back, into either database: checks every part of it first, then fills the database in one transaction
 * and the files, then verifies the journal. A database that holds rows is refused unless `replace`. The portal must be
 * stopped. Throws RestoreError with a sentence; the database is then as it was.
 */
export async function restore(
  file: string,
  { replace = false, url = env().databaseUrl }: { replace?: boolean; url?: string } = {},
): Promise<Restored> {
  const manifest = await checkArchive(file)
  await migrate(url)
  const target = await openTarget(url)
  try {
    checkMigrations(manifest, target)
    const tables = matched(manifest, target)
    for (const { name } of target.tables) {
      const count = await target.count(name)
      if (count > (laidByMigrations.get(name) ?? 0) && !replace)
        throw new RestoreError(
          `La base n’est pas vide (${count} lignes dans ${name}). Pour remplacer tout ce qu’elle contient par la copie, arrêtez le portail et ajoutez --replace.`,
        )
    }
    await target.empty()
    await fill(file, tables, target)
    for (const { name, rows } of manifest.tables) {
      const count = await target.count(name)
      if (count !== rows)
        throw new RestoreError(`La table ${name} a ${count} lignes au lieu de ${rows} : rien n’a été changé.`)
    }
    await target.commit()
  } finally {
    await target.close()
  }
  return { manifest, journal: await verifyJournal() }
}
