import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { entryActs } from '../permissions'
import { type FileWords, isFileKind, whyNoFile } from '../rules/entry-files'

/** Changes the words of a picture or a document: what it shows, its caption, whom to credit. */
export async function describeEntryFile(
  actor: Actor,
  { id, fileId, words }: { id: string; fileId: string; words: FileWords },
): Promise<Outcome<true>> {
  return transact(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id }, select: { ownerId: true, state: true } })
    if (!entry) return refused({ code: 'not-found' })
    if (!can(actor, entryActs['network.keep-entry'], entry)) return refused({ code: 'not-allowed' })
    const piece = await tx.entryFile.findUnique({ where: { id: fileId }, select: { entryId: true, kind: true } })
    if (piece?.entryId !== id || !isFileKind(piece.kind)) return refused({ code: 'not-found' })
    const fault = whyNoFile(piece.kind, words)
    if (fault) return refused(fault)
    await tx.entryFile.update({ where: { id: fileId }, data: words })
    await writeJournal(tx, { actor, act: 'network.describe-file', subject: { kind: 'entry', id }, data: {} })
    return ok(true)
  })
}
