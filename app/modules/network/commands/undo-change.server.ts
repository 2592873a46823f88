import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { Json } from '~/platform/pure/canonical-json'
import { networkActs, owns } from '../permissions'
import { applyDifferences, readDifferences, undoing } from '../rules/difference'
import { concludeChange } from '../settle-change.server'
import { insertChange } from '../store-changes.server'

export type UndoRefusal =
  | { code: 'not-allowed' | 'not-found' | 'cannot-undo' | 'already-undone' }
  | { code: 'changed-since'; detail: { fields: string } }

/** Gives back what an accepted change replaced: at once by who answers for the entry or a moderator, otherwise proposed. */
export async function undoChange(
  actor: Actor,
  { changeId, reason }: { changeId: string; reason: string },
): Promise<Outcome<{ changeId: string; applied: boolean }, UndoRefusal>> {
  if (actor.kind !== 'person') return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const change = await tx.entryChange.findUnique({ where: { id: changeId }, include: { entry: true } })
    if (!change) return refused({ code: 'not-found' as const })
    const { entry } = change
    if (!can(actor, networkActs['network.change-entry'], entry)) return refused({ code: 'not-allowed' as const })
    if (change.state !== 'accepted' || change.kind === 'creation' || change.kind === 'import' || entry.sourceId)
      return refused({ code: 'cannot-undo' as const })
    const undone = await tx.entryChange.findFirst({
      where: { undoesId: changeId, state: { in: ['pending', 'accepted'] } },
      select: { id: true },
    })
    if (undone) return refused({ code: 'already-undone' as const })
    const differences = undoing(readDifferences(change.changes))
    const applied = applyDifferences(JSON.parse(entry.content) as Record<string, Json>, differences)
    if ('conflicts' in applied)
      return refused({ code: 'changed-since' as const, detail: { fields: applied.conflicts.join(' ') } })
    const id = await insertChange(tx, entry, {
      kind: 'undo',
      authorId: actor.id,
      differences,
      reason,
      undoesId: changeId,
    })
    const atOnce = can(actor, networkActs['network.change-at-once'], entry)
    await writeJournal(tx, {
      actor,
      act: 'network.undo-change',
      subject: { kind: 'entry', id: entry.id },
      data: { change: id, undoes: changeId, atOnce },
    })
    if (atOnce) {
      const by = owns(actor, entry) ? 'owner' : 'moderator'
      await concludeChange(tx, actor, id, { accepted: true, by, deciderId: actor.id, decision: '' })
    }
    return ok({ changeId: id, applied: atOnce })
  })
}
