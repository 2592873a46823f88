import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { addDays } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'
import { type DraftConflict, type DraftPatch, mergeDraft } from '../../criteria/rules/merge-draft'
import { draftingPermissions } from '../permissions'
import { isReadOnly } from '../rules/state-facts'
import { touch } from '../store-drafting.server'
import { openOwn } from './open-own.server'

export type SavedDraft = { revision: number; savedAt: Date }
export type SaveRefusal = Refusal & { conflicts?: readonly DraftConflict[]; revision?: number }

/**
 * Saves part of a draft, field by field: two windows or two authors that write to different fields lose nothing; where
 * both changed the same one, nothing is written and 'stale-revision' says what differs. Writes no journal line: until it
 * is submitted, a draft is no act.
 */
export async function saveDraft(
  actor: Actor,
  input: { id: string; revision: number; patch: DraftPatch },
): Promise<Outcome<SavedDraft, SaveRefusal>> {
  return transact(async (tx): Promise<Outcome<SavedDraft, SaveRefusal>> => {
    const opened = await openOwn(tx, actor, input.id, draftingPermissions['referrals.write-draft'])
    if (!isOk(opened)) return opened
    const { draft, version } = opened.ok
    if (isReadOnly(draft.state)) return refused({ code: 'read-only' })
    const merged = mergeDraft(draft, input.patch, version.book, input.revision === draft.revision)
    if ('conflicts' in merged)
      return refused({ code: 'stale-revision', conflicts: merged.conflicts, revision: draft.revision })
    if (!merged.changed) return ok({ revision: draft.revision, savedAt: draft.updatedAt })
    const savedAt = now()
    await touch(tx, draft, savedAt, addDays(today(), version.book.drafts.days), {
      title: merged.title,
      answers: canonicalJson(merged.answers),
    })
    return ok({ revision: draft.revision + 1, savedAt })
  })
}
