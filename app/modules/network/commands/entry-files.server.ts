import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import type { KeptPicture } from '~/platform/files/picture.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { entryActs } from '../permissions'
import { mostFiles, whyNoFile, type FileWords } from '../rules/entry-files'

const openEntry = (tx: Tx, id: string) =>
  tx.entry.findUnique({ where: { id }, select: { id: true, ownerId: true, state: true, sourceId: true } })

type Added = { id: string; words: FileWords } & (
  { kind: 'picture'; file: KeptPicture } | { kind: 'document'; file: Omit<ReceivedFile, 'field'> }
)

/** Adds a picture, with what it shows in words, or a document with its title. */
export async function addEntryFile(
  actor: Actor,
  { id, words, kind, file }: Added,
): Promise<Outcome<{ fileId: string }>> {
  return transact(async (tx) => {
    const entry = await openEntry(tx, id)
    if (!entry) return refused({ code: 'not-found' })
    if (!can(actor, entryActs['network.keep-entry'], entry)) return refused({ code: 'not-allowed' })
    if (entry.sourceId) return refused({ code: 'read-only' })
    const fault = whyNoFile(kind, words)
    if (fault) return refused(fault)
    const position = await tx.entryFile.count({ where: { entryId: id } })
    if (position >= mostFiles) return refused({ code: 'too-many-pieces', detail: { most: mostFiles } })
    const by = actor.kind === 'person' ? actor.id : null
    const fileId = newId()
    const size = 'width' in file ? { width: file.width, height: file.height } : {}
    const stored = await registerFile(tx, file, by)
    const at = now()
    await tx.entryFile.create({
      data: { id: fileId, entryId: id, fileId: stored, kind, ...words, position, ...size, addedById: by, addedAt: at },
    })
    await writeJournal(tx, {
      actor,
      act: 'network.add-file',
      subject: { kind: 'entry', id },
      data: { kind, hash: file.hash },
    })
    return ok({ fileId })
  })
}

/** Takes a picture or a document away, and its content with it where nothing else holds it. */
export async function removeEntryFile(
  actor: Actor,
  { id, fileId }: { id: string; fileId: string },
): Promise<Outcome<{ removed: boolean }>> {
  return transact(async (tx) => {
    const entry = await openEntry(tx, id)
    if (!entry) return refused({ code: 'not-found' })
    if (!can(actor, entryActs['network.keep-entry'], entry)) return refused({ code: 'not-allowed' })
    const piece = await tx.entryFile.findUnique({
      where: { id: fileId },
      include: { file: { select: { hash: true } } },
    })
    if (piece?.entryId !== id) return ok({ removed: false })
    await tx.entryFile.delete({ where: { id: fileId } })
    if ((await tx.entryFile.count({ where: { fileId: piece.fileId } })) === 0)
      await tx.storedFile.delete({ where: { id: piece.fileId } })
    await writeJournal(tx, {
      actor,
      act: 'network.remove-file',
      subject: { kind: 'entry', id },
      data: { kind: piece.kind, hash: piece.file.hash },
    })
    return ok({ removed: true })
  })
}
