import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Actor } from '~/platform/permissions'
import { addDays } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { placeByCode } from '../../territory/queries.server'
import { draftingPermissions } from '../permissions'
import { isReadOnly } from '../rules/state-facts'
import { touch } from '../store-drafting.server'
import { openOwn } from './open-own.server'

/**
 * Says where the debate would be. `territoryCode` null leaves it open again. Refused once signatures were collected on
 * another territory: their threshold was fixed for it.
 */
export async function setTerritory(
  actor: Actor,
  input: { id: string; revision: number; territoryCode: string | null },
): Promise<Outcome<{ revision: number }>> {
  return transact(async (tx): Promise<Outcome<{ revision: number }>> => {
    const opened = await openOwn(tx, actor, input.id, draftingPermissions['referrals.write-draft'])
    if (!isOk(opened)) return opened
    const { draft, version } = opened.ok
    if (isReadOnly(draft.state)) return refused({ code: 'read-only' })
    if (draft.territoryCode === input.territoryCode) return ok({ revision: draft.revision })
    if (draft.collection) return refused({ code: 'territory-fixed', field: 'place' })
    if (draft.revision !== input.revision) return refused({ code: 'changed-since-read' })
    if (input.territoryCode !== null && !(await placeByCode(input.territoryCode)))
      return refused({ code: 'place-unknown', field: 'place' })
    await touch(tx, draft, now(), addDays(today(), version.book.drafts.days), { territoryCode: input.territoryCode })
    return ok({ revision: draft.revision + 1 })
  })
}
