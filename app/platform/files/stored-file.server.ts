import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { now } from '../clock.server'
import { db, type Tx } from '../db/db.server'
import type { Actor } from '../permissions'
import { newId } from '../pure/ids'
import { fileStore, temporaryFolder } from './file-store.server'
import type { ReceivedFile } from './receive.server'

export type StoredFile = { id: string; hash: string; size: number; mediaType: string; name: string }

/** Names a received file in the act's own transaction; gives its id, for /fichiers/:id. */
export async function registerFile(
  tx: Tx,
  file: Omit<ReceivedFile, 'field'>,
  uploadedById: string | null,
): Promise<string> {
  const id = newId()
  const { hash, size, mediaType, name } = file
  await tx.storedFile.create({ data: { id, hash, size, mediaType, name, uploadedById, createdAt: now() } })
  return id
}

export const findStoredFile = (id: string): Promise<StoredFile | null> =>
  db.storedFile.findUnique({ where: { id }, select: { id: true, hash: true, size: true, mediaType: true, name: true } })

/** Whoever sent a file may read it. */
export async function uploaderMayRead(actor: Actor, storedFileId: string): Promise<boolean> {
  if (actor.kind !== 'person') return false
  return (await db.storedFile.count({ where: { id: storedFileId, uploadedById: actor.id } })) > 0
}

const day = 86_400_000

/**
 * Daily job: removes contents that no row names, once they are a day old (a form may still be under way), and what a
 * stopped upload left in the temporary folder.
 */
export async function removeOrphans(): Promise<void> {
  // The disk's clock, which dates the files, and not the portal's.
  const keptSince = new Date(Date.now() - day)
  for await (const hash of fileStore.list()) {
    const used = async () => (await db.storedFile.count({ where: { hash } })) > 0
    await fileStore.remove(hash, { keptSince, used })
  }
  const folder = await temporaryFolder()
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => null)
    if (found && found.mtime < keptSince) await rm(file, { force: true, recursive: true })
  }
}
