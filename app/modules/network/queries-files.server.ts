import type { Actor } from '~/platform/permissions'
import { can } from '~/platform/permissions'
import { db } from '~/platform/db/db.server'
import { entryActs } from './permissions'

export type EntryFileRow = {
  id: string
  fileId: string
  kind: string
  title: string
  alternative: string
  credit: string
  width: number | null
  height: number | null
  name: string
  size: number
  hash: string
}

/** The pictures and the documents of an entry, in their order. */
export async function filesOf(entryId: string): Promise<EntryFileRow[]> {
  const rows = await db.entryFile.findMany({
    where: { entryId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { file: { select: { name: true, size: true, hash: true } } },
  })
  return rows.map(({ file, ...row }) => ({ ...row, ...file }))
}

const owned = (actor: Actor, entry: { ownerId: string | null; state: string }) =>
  can(actor, entryActs['network.keep-entry'], entry)

/** What belongs to a published entry is everyone's; before, its owner's and the team's. */
export async function mayReadEntryFile(actor: Actor, storedFileId: string): Promise<boolean> {
  const rows = await db.entryFile.findMany({
    where: { fileId: storedFileId },
    select: { entry: { select: { state: true, ownerId: true } } },
  })
  return rows.some(({ entry }) => entry.state === 'published' || owned(actor, entry))
}

/** The content of a picture that this reader may see, and whether everyone may. */
export async function readablePicture(actor: Actor, id: string): Promise<{ hash: string; isPublic: boolean } | null> {
  const row = await db.entryFile.findUnique({
    where: { id },
    select: { kind: true, file: { select: { hash: true } }, entry: { select: { state: true, ownerId: true } } },
  })
  if (!row || row.kind !== 'picture') return null
  const isPublic = row.entry.state === 'published'
  return isPublic || owned(actor, row.entry) ? { hash: row.file.hash, isPublic } : null
}
