import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Actor } from '~/platform/permissions'
import { ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { permissions } from '../permissions'
import { type DraftConflict, type DraftPatch, mergeDraft } from '../../criteria/rules/merge-draft'
import { applicantDueOn } from '../rules/clock'
import { isReadOnly } from '../rules/states'
import { isOk } from '~/platform/pure/outcome'
import { openOwn } from './open-file.server'

export type SavedDraft = { revision: number; savedAt: Date }
export type SaveRefusal = Refusal & { conflicts?: readonly DraftConflict[]; revision?: number }

/**
 * Saves part of a draft. `patch` names what the writer started from, so that two windows, or two people, that write to
 * different fields lose nothing; where both changed the same field, nothing is written and the refusal
 * 'stale-revision' says what differs. A save writes no journal line: until it is submitted, a draft is no act.
 */
export async function saveDraft(
  actor: Actor,
  input: { id: string; revision: number; patch: DraftPatch },
): Promise<Outcome<SavedDraft, SaveRefusal>> {
  return transact(async (tx) => {
    const opened = await openOwn(tx, actor, input.id, permissions['label.write-application'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    if (isReadOnly(application.state)) return refused({ code: 'read-only' })

    const merged = mergeDraft(application, input.patch, version.charter, input.revision === application.revision)
    if ('conflicts' in merged)
      return refused({ code: 'stale-revision', conflicts: merged.conflicts, revision: application.revision })
    if (!merged.changed) return ok({ revision: application.revision, savedAt: application.updatedAt })

    const savedAt = now()
    const revision = application.revision + 1
    await tx.application.update({
      where: { id: application.id },
      data: {
        title: merged.title,
        answers: canonicalJson(merged.answers),
        revision,
        updatedAt: savedAt,
        // A draft lives on from the day it was last touched; the term to complete a file does not move.
        ...(application.state === 'draft'
          ? { applicantDueOn: applicantDueOn(today(), version.charter.settings.draftDays) }
          : {}),
      },
    })
    return ok({ revision, savedAt })
  })
}
