import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pack as createPack, type Pack } from 'tar-stream'
import { now } from '../clock.server'
import { env } from '../env.server'
import { fileStore } from '../files/file-store.server'
import { backupFormat, fileEntry, type Manifest, manifestName, tableEntry } from './manifest'
import type { Snapshot } from './snapshot'
import { openSnapshot } from './source.server'
import type { Table } from './values'

/** Rows are gathered in parts of about this many characters: what a backup holds in memory. */
const partSize = 1024 * 1024

type Entry = Manifest['entries'][number]

const addBytes = (pack: Pack, name: string, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const entry = pack.entry({ name, size: bytes.length, mode: 0o600 }, bytes, (error) =>
      error ? reject(error) : resolve(),
    )
    entry.on('error', reject) // the disk is full, or the folder is not there
  })

async function addTable(
  pack: Pack,
  snapshot: Snapshot,
  table: Table,
  entries: Entry[],
  hashes: Set<string>,
): Promise<number> {
  const hashColumn = table.name === 'StoredFile' ? table.columns.findIndex(({ name }) => name === 'hash') : -1
  let rows = 0
  let part = 0
  let lines: string[] = []
  let gathered = 0
  const flush = async () => {
    const bytes = Buffer.from(lines.join(''))
    const name = tableEntry(table.name, (part += 1))
    entries.push({ name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    await addBytes(pack, name, bytes)
    lines = []
    gathered = 0
  }
  for await (const row of snapshot.rows(table)) {
    const line = `${JSON.stringify(row)}\n`
    lines.push(line)
    gathered += line.length
    rows += 1
    if (hashColumn >= 0) hashes.add(String(row[hashColumn]))
    if (gathered >= partSize) await flush()
  }
  if (lines.length > 0) await flush()
  return rows
}

const hashing = (hash: Hash) =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })

/** Adds a stored content; false where the disk does not have it, or has other bytes under its name. */
async function addFile(pack: Pack, hash: string, entries: Entry[]): Promise<boolean> {
  const kept = await fileStore.stat(hash)
  if (!kept) return false
  const content = createHash('sha256')
  const name = fileEntry(hash)
  const entry = pack.entry({ name, size: kept.size, mode: 0o600 })
  await pipeline(fileStore.open(hash), hashing(content), entry)
  const sha256 = content.digest('hex')
  entries.push({ name, size: kept.size, sha256 })
  return sha256 === hash
}

/**
 * Writes a backup of the database and of the files, as they were at one moment, while the portal runs: a tar of JSON
 * lines and contents, its manifest last. The file appears under its name only when it is whole. Secrets are not in it.
 */
export async function backup(file: string, url = env().databaseUrl): Promise<Manifest> {
  const part = `${path.resolve(file)}.part`
  const snapshot = await openSnapshot(url)
  const pack = createPack()
  pack.on('error', () => undefined) // told by the pipeline that it ends
  try {
    const manifest: Manifest = {
      format: backupFormat,
      takenAt: now().toISOString(),
      portal: env().portalUrl.origin,
      migrations: [...snapshot.migrations],
      tables: [],
      missingFiles: [],
      entries: [],
    }
    const written = pipeline(pack, createWriteStream(part, { mode: 0o600, flush: true }))
    written.catch(() => undefined) // awaited below
    const fill = async () => {
      const hashes = new Set<string>()
      for (const table of snapshot.tables) {
        const rows = await addTable(pack, snapshot, table, manifest.entries, hashes)
        manifest.tables.push({
          name: table.name,
          columns: table.columns.map(({ name, type }) => ({ name, type })),
          rows,
        })
      }
      for (const hash of [...hashes].sort())
        if (!(await addFile(pack, hash, manifest.entries))) manifest.missingFiles.push(hash)
      await addBytes(pack, manifestName, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`))
      pack.finalize()
    }
    // A full disk ends the writing; the filling would then wait for ever.
    await Promise.race([fill(), written.then(() => new Promise<never>(() => {}))])
    await written
    await rename(part, path.resolve(file))
    const folder = await open(path.dirname(path.resolve(file)), 'r')
    await folder.sync().finally(() => folder.close())
    return manifest
  } finally {
    pack.destroy()
    await snapshot.close()
    await rm(part, { force: true })
  }
}
