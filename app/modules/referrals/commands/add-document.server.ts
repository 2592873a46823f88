import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { draftingPermissions } from '../permissions'
import { mostDocuments } from '../rules/drafting'
import { isReadOnly } from '../rules/state-facts'
import { touch } from '../store-drafting.server'
import { openOwn } from './open-own.server'

type Input = { id: string; title: string; file: Omit<ReceivedFile, 'field'> | undefined }

/** Attaches a document, which will be public with the referral. The same content sent twice is kept once. */
export async function addDocument(actor: Actor, { id, title, file }: Input): Promise<Outcome<{ added: boolean }>> {
  return transact(async (tx): Promise<Outcome<{ added: boolean }>> => {
    const opened = await openOwn(tx, actor, id, draftingPermissions['referrals.write-draft'])
    if (!isOk(opened)) return opened
    const { draft, version } = opened.ok
    if (isReadOnly(draft.state)) return refused({ code: 'read-only' })
    if (actor.kind !== 'person') return refused({ code: 'not-found' })
    if (!file) return refused({ code: 'file-missing', field: 'file' })
    if (draft.documents.some((document) => document.file.hash === file.hash)) return ok({ added: false })
    if (draft.documents.length >= mostDocuments)
      return refused({ code: 'too-many-documents', field: 'file', detail: { most: mostDocuments } })
    const at = now()
    const fileId = await registerFile(tx, file, actor.id)
    await tx.referralDocument.create({
      data: { id: newId(), referralId: id, fileId, title: title || file.name, addedById: actor.id, addedAt: at },
    })
    await touch(tx, draft, at, addDays(today(), version.book.drafts.days))
    await writeJournal(tx, {
      actor,
      act: 'referrals.add-document',
      subject: { kind: 'referral', id },
      data: { hash: file.hash },
    })
    return ok({ added: true })
  })
}

/**
 * Takes a document away. Before the first submission its file goes too; later it is kept, since the stored check counted
 * it. Removed twice, it is removed once.
 */
export async function removeDocument(
  actor: Actor,
  { id, documentId }: { id: string; documentId: string },
): Promise<Outcome<{ removed: boolean }>> {
  return transact(async (tx): Promise<Outcome<{ removed: boolean }>> => {
    const opened = await openOwn(tx, actor, id, draftingPermissions['referrals.write-draft'])
    if (!isOk(opened)) return opened
    const { draft, version } = opened.ok
    if (isReadOnly(draft.state)) return refused({ code: 'read-only' })
    const document = draft.documents.find((one) => one.id === documentId)
    if (!document) return ok({ removed: false })
    const at = now()
    if (draft.submittedAt !== null)
      await tx.referralDocument.update({ where: { id: documentId }, data: { removedAt: at } })
    else {
      await tx.referralDocument.delete({ where: { id: documentId } })
      await tx.storedFile.delete({ where: { id: document.fileId } })
    }
    await touch(tx, draft, at, addDays(today(), version.book.drafts.days))
    await writeJournal(tx, {
      actor,
      act: 'referrals.remove-document',
      subject: { kind: 'referral', id },
      data: { hash: document.file.hash },
    })
    return ok({ removed: true })
  })
}
