import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '../env.server'

/** Where contents are kept, named by their SHA-256 in hexadecimal. Another storage may fill it later. */
export type FileStore = {
  /** Takes a finished file, whose content has this hash, from the temporary folder. */
  put: (temporaryFile: string, hash: string) => Promise<void>
  open: (hash: string) => Readable
  stat: (hash: string) => Promise<{ size: number; keptAt: Date } | null>
  /** Removes it if it was kept before `before` and `stillUnused` says so at the last moment. */
  remove: (hash: string, unless: { keptSince: Date; used: () => Promise<boolean> }) => Promise<boolean>
  list: () => AsyncIterable<string>
}

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

const placeOf = (hash: string): string => {
  if (!isHash(hash)) throw new TypeError('not the hash of a content')
  return path.join(env().dataDir, 'files', hash.slice(0, 2), hash)
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

// A content that is removed while somebody sends it again would be lost: both wait for each other.
let turn: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work, work)
  turn = next.catch(() => undefined)
  return next
}

/** Files in a folder, two levels: DATA_DIR/files/ab/ab… */
export const fileStore: FileStore = {
  put: (temporaryFile, hash) =>
    inTurn(async () => {
      const place = placeOf(hash)
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      // In place of the same content, if it is there: it then counts as kept now.
      await rename(temporaryFile, place)
      await syncFolder(path.dirname(place))
    }),
  open: (hash) => createReadStream(placeOf(hash)),
  async stat(hash) {
    try {
      const { size, mtime } = await stat(placeOf(hash))
      return { size, keptAt: mtime }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
  remove: (hash, { keptSince, used }) =>
    inTurn(async () => {
      const kept = await fileStore.stat(hash)
      if (!kept || kept.keptAt >= keptSince || (await used())) return false
      await rm(placeOf(hash), { force: true })
      return true
    }),
  async *list() {
    const root = path.join(env().dataDir, 'files')
    for (const folder of await readdir(root).catch(() => [])) {
      for (const name of await readdir(path.join(root, folder)).catch(() => [])) if (isHash(name)) yield name
    }
  },
}

/** The folder for what is being received; on the same disk as the files, so that moving is one step. */
export async function temporaryFolder(): Promise<string> {
  const folder = path.join(env().dataDir, 'tmp')
  // Asked by each form that may hold a file: a look costs a hundredth of making it.
  if (!existsSync(folder)) await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}
