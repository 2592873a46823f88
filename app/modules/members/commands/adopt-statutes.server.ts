import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions as statutesPermissions } from '../../statutes/permissions'
import { draftOf } from '../../statutes/queries-draft.server'
import { type Adoption, adoptionAllowed } from '../../statutes/rules/adoption'
import { readFields } from '../../statutes/rules/draft/read-fields'
import { insertVersion, latestVersion } from '../../statutes/store.server'
import { removeDraft } from '../../statutes/store-draft.server'
import { enqueueEffect, tellAdoption } from '../adoption-jobs.server'
import { registeredMembers } from '../queries-transformation.server'
import { planTransformation } from '../rules/transformation'
import { moveApplications, moveMembers } from '../store-transformation.server'

/**
 * Records the decision that adopts a draft: the new version and what becomes of each member (an association's become those
 * of a SCIC's colleges), all at once from the date of effect, or nothing. Members are told by mail, by a job. Refused while the text breaks the law or
 * contradicts itself, or while a member fits none of its categories.
 */
export async function adoptStatutes(
  actor: Actor,
  { id, revision, ...adoption }: { id: string; revision: number } & Adoption,
): Promise<Outcome<{ version: number; moved: number }>> {
  if (!can(actor, statutesPermissions['statutes.adopt'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    const draft = await draftOf(actor, id, tx)
    if (!draft) return refused({ code: 'not-found' })
    if (draft.revision !== revision) return refused({ code: 'draft-changed' })
    const { statutes, problems } = readFields(draft.fields)
    if (!statutes || problems.length > 0) return refused({ code: 'draft-unsound', detail: { count: problems.length } })
    const latest = await latestVersion(tx)
    const allowed = adoptionAllowed(adoption, { today: today(), latest: latest?.effectiveFrom ?? null })
    if ('refused' in allowed) return allowed
    const { decision, decidedOn, effectiveFrom } = allowed.ok
    const plan = planTransformation(statutes, draft.mapping, await registeredMembers(effectiveFrom, tx))
    if (plan.unfit > 0) return refused({ code: 'members-without-category', detail: { count: plan.unfit } })

    const version = await insertVersion(tx, actor, (latest?.version ?? 0) + 1, statutes, allowed.ok)
    const moved = await moveMembers(tx, plan.members, { from: effectiveFrom, decision })
    const categories = statutes.categories.map((category) => category.id)
    if (effectiveFrom <= today()) await moveApplications(tx, draft.mapping, categories)
    else await enqueueEffect(tx, { id: version.id, mapping: draft.mapping }, effectiveFrom)
    await tellAdoption(tx, version.id)
    await removeDraft(tx, id)
    await writeJournal(tx, {
      actor,
      act: 'statutes.adopt',
      subject: { kind: 'statutes', id: version.id },
      data: { version: version.version, hash: version.contentHash, decidedOn, effectiveFrom, moved },
    })
    return ok({ version: version.version, moved })
  })
}
