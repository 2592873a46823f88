import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { type Actor, actorName } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import type { DraftContent } from './rules/draft/fields'

/** More would be no charter: a draft is refused before it fills the database. */
export const mostCharacters = 2_000_000

export async function insertDraft(
  tx: Tx,
  actor: Actor,
  draft: { title: string; scheme: string; content: DraftContent; baseVersion: number | null },
): Promise<string> {
  const [id, at] = [newId(), now()]
  await tx.charterDraft.create({
    data: {
      ...draft,
      id,
      content: canonicalJson(draft.content),
      createdById: actorName(actor),
      createdAt: at,
      updatedAt: at,
    },
  })
  return id
}

/** Writes over the draft as it was read, and no other: false where somebody wrote since. */
export async function rewriteDraft(
  tx: Tx,
  { id, revision }: { id: string; revision: number },
  content: DraftContent,
): Promise<boolean> {
  const { count } = await tx.charterDraft.updateMany({
    where: { id, revision, publishedVersion: null, givenUpOn: null },
    data: { content: canonicalJson(content), revision: revision + 1, updatedAt: now() },
  })
  return count === 1
}
