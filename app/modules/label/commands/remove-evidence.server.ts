import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { isReadOnly } from '../rules/states'
import { openOwn } from './open-file.server'

/**
 * Takes a piece away. Before the first submission its file goes too; later it is kept, since a stored report was made
 * on it, and the cooperative reads the piece until the application is sent back. Removed twice, it is removed once.
 */
export async function removeEvidence(
  actor: Actor,
  { id, evidenceId }: { id: string; evidenceId: string },
): Promise<Outcome<{ removed: boolean }>> {
  return transact(async (tx) => {
    const opened = await openOwn(tx, actor, id, permissions['label.write-application'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    if (isReadOnly(application.state)) return refused({ code: 'read-only' })
    const piece = await tx.evidence.findUnique({
      where: { id: evidenceId },
      include: { file: { select: { hash: true } } },
    })
    if (!piece || piece.applicationId !== id || piece.removedAt !== null) return ok({ removed: false })
    if (application.wasSubmitted) await tx.evidence.update({ where: { id: evidenceId }, data: { removedAt: now() } })
    else await tx.evidence.delete({ where: { id: evidenceId } })
    if (!application.wasSubmitted && (await tx.evidence.count({ where: { fileId: piece.fileId } })) === 0)
      await tx.storedFile.delete({ where: { id: piece.fileId } })
    await tx.application.update({ where: { id }, data: { revision: application.revision + 1, updatedAt: now() } })
    await writeJournal(tx, {
      actor,
      act: 'label.remove-evidence',
      subject: { kind: 'application', id },
      data: { criterion: piece.criterionId, hash: piece.file.hash },
    })
    return ok({ removed: true })
  })
}
