import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import type { Json } from '~/platform/pure/canonical-json'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { networkActs } from '../permissions'
import { applyDifferences, type Differences, readDifferences, undoing } from '../rules/difference'
import { contentSchemas, isEntryKind } from '../rules/entry-content'
import { readGathered } from '../rules/gathered'
import { acceptChange, indexEntry, insertChange } from '../store-changes.server'
import { giveBack } from '../store-merge.server'

type Kept = { id: string; content: string; revision: number }

/** Takes back from the kept entry what the merging wrote in it; a field changed since stays as it is, and is named. */
async function takeBack(tx: Tx, actor: Actor, kept: Kept, changeId: string): Promise<string[]> {
  const change = await tx.entryChange.findUniqueOrThrow({ where: { id: changeId } })
  const all = undoing(readDifferences(change.changes))
  const applied = applyDifferences(JSON.parse(kept.content) as Record<string, Json>, all)
  const left = 'conflicts' in applied ? applied.conflicts : []
  const differences: Differences = Object.fromEntries(Object.entries(all).filter(([field]) => !left.includes(field)))
  if (Object.keys(differences).length === 0) return left
  const authorId = actor.kind === 'person' ? actor.id : null
  const id = await insertChange(tx, kept, { kind: 'undo', authorId, differences, reason: '', undoesId: changeId })
  await acceptChange(tx, id, { by: 'moderator', deciderId: actorName(actor), over: true })
  return left
}

/** Makes two entries again of one, by a moderator: each has its own text, files, links and proposals back. */
export async function undoMerge(
  actor: Actor,
  { mergeId }: { mergeId: string },
): Promise<Outcome<{ slug: string; left: string[] }, { code: 'not-allowed' | 'not-found' | 'already-undone' }>> {
  if (!can(actor, networkActs['network.merge-entries'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const merge = await tx.entryMerge.findUnique({ where: { id: mergeId }, include: { kept: true, merged: true } })
    if (!merge) return refused({ code: 'not-found' as const })
    const { kept, merged } = merge
    if (merge.undoneAt || merged.state !== 'merged' || merged.mergedIntoId !== kept.id)
      return refused({ code: 'already-undone' as const })
    if (!isEntryKind(merged.kind)) throw new Error(`entry ${merged.id} is of no known kind: ${merged.kind}`)
    const left = merge.changeId ? await takeBack(tx, actor, kept, merge.changeId) : []
    await giveBack(tx, merge, readGathered(merge.moved))
    const content = contentSchemas[merged.kind].parse(JSON.parse(merged.content))
    await indexEntry(tx, merged, content, merge.state)
    await tx.entryMerge.update({ where: { id: mergeId }, data: { undoneAt: now() } })
    await writeJournal(tx, {
      actor,
      act: 'network.undo-merge',
      subject: { kind: 'entry', id: kept.id },
      data: { merged: merged.id, left },
    })
    return ok({ slug: merged.slug, left })
  })
}
