import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can, type Person } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { groupPermissions, type GroupSubject } from '../permissions'
import { type FoundGroup, groupFor } from '../queries-groups.server'

/**
 * What every act in a group begins with, inside its transaction: the group, what the actor is in it, and whether they
 * may. That a group exists is public; what is said in it may not be: then it is 'not-found'.
 */
export async function findGroup(
  tx: Tx,
  actor: Actor,
  slug: string,
  act: Act<GroupSubject>,
): Promise<Outcome<FoundGroup & { person: Person }>> {
  const found = await groupFor(slug, actor, tx)
  if (!found || actor.kind !== 'person') return refused({ code: 'not-found' })
  if (can(actor, act, found.subject)) return ok({ ...found, person: actor })
  return refused({
    code: can(actor, groupPermissions['circles.read-group'], found.subject) ? 'not-allowed' : 'not-found',
  })
}
