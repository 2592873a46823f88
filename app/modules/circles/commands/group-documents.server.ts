import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { groupPermissions } from '../permissions'
import { groupFor } from '../queries-groups.server'
import { findGroup } from './find-group.server'

/** How many documents a group keeps. */
export const mostDocuments = 200

type Given = { slug: string; title: string; files: readonly Omit<ReceivedFile, 'field'>[] }

/** A member shares documents with the group; without a title, each is called by its file's name. */
export const addGroupDocuments = (actor: Actor, { slug, title, files }: Given): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const found = await findGroup(tx, actor, slug, groupPermissions['circles.write-in-group'])
    if (!isOk(found)) return found
    if (files.length === 0) return refused({ code: 'file-missing', field: 'files' })
    const { group, person } = found.ok
    const kept = await tx.groupDocument.count({ where: { groupId: group.id } })
    if (kept + files.length > mostDocuments) return refused({ code: 'too-many-documents', field: 'files' })
    for (const file of files) {
      const fileId = await registerFile(tx, file, person.id)
      const row = { groupId: group.id, fileId, title: title || file.name, addedById: person.id, addedAt: now() }
      await tx.groupDocument.create({ data: { id: newId(), ...row } })
    }
    await writeJournal(tx, {
      actor,
      act: 'circles.add-document',
      subject: { kind: 'group', id: group.id },
      data: { hashes: files.map(({ hash }) => hash) },
    })
    return ok({ slug })
  })

/** Who shared a document takes it back, or who leads the group takes it away. The file goes with it. */
export const removeGroupDocument = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const document = await tx.groupDocument.findUnique({
      where: { id },
      include: { group: { select: { slug: true } } },
    })
    const found = document && (await groupFor(document.group.slug, actor, tx))
    if (!found) return refused({ code: 'not-found' })
    const owned = { ...found.subject, ownerId: document.addedById }
    if (
      !can(actor, groupPermissions['circles.take-back'], owned) &&
      !can(actor, groupPermissions['circles.moderate-group'], owned)
    )
      return refused({ code: 'not-found' })
    await tx.groupDocument.delete({ where: { id } })
    await tx.storedFile.deleteMany({ where: { id: document.fileId } })
    await writeJournal(tx, { actor, act: 'circles.remove-document', subject: { kind: 'group', id: found.group.id } })
    return ok({ slug: found.group.slug })
  })
