import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { type Actor, actorName } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import type { DraftFields } from './rules/draft/fields'
import type { CategoryMapping } from './rules/mapping'

export async function insertDraft(
  tx: Tx,
  actor: Actor,
  draft: { title: string; fields: DraftFields; baseVersion: number | null },
): Promise<string> {
  const id = newId()
  await tx.statutesDraft.create({
    data: {
      id,
      title: draft.title,
      content: canonicalJson(draft.fields),
      baseVersion: draft.baseVersion,
      createdById: actorName(actor),
      createdAt: now(),
      updatedAt: now(),
    },
  })
  return id
}

/** Writes over the draft as it was read, and no other: false where somebody wrote since. */
export async function rewriteDraft(
  tx: Tx,
  { id, revision }: { id: string; revision: number },
  change: { fields?: DraftFields; mapping?: CategoryMapping },
): Promise<boolean> {
  const { count } = await tx.statutesDraft.updateMany({
    where: { id, revision },
    data: {
      ...(change.fields ? { content: canonicalJson(change.fields) } : {}),
      ...(change.mapping ? { mapping: canonicalJson(change.mapping) } : {}),
      revision: revision + 1,
      updatedAt: now(),
    },
  })
  return count === 1
}

export const removeDraft = (tx: Tx, id: string) => tx.statutesDraft.delete({ where: { id } })
