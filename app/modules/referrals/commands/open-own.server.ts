import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { draftingPermissions, type DraftSubject } from '../permissions'
import { rulesById, type RulesVersion } from '../queries-rules.server'
import { type Draft, loadDraft } from '../store-drafting.server'

export type OpenedReferral = { draft: Draft; version: RulesVersion }

/**
 * What every act of writing a referral begins with, inside its transaction, so that nothing can change under it. What the
 * actor may not see is 'not-found', as if it did not exist; what they may see but not do is 'representative-only'.
 */
export async function openOwn(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<DraftSubject>,
): Promise<Outcome<OpenedReferral>> {
  const draft = await loadDraft(tx, id)
  if (!draft || !can(actor, draftingPermissions['referrals.see-draft'], draft)) return refused({ code: 'not-found' })
  if (!can(actor, act, draft)) return refused({ code: 'representative-only' })
  return ok({ draft, version: await rulesById(draft.rulesId) })
}
