import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can, type Person } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { CommunitySubject } from '../permissions'
import { communityFor, type FoundCommunity } from '../queries-communities.server'

/** What every act in a community begins with: the community, what the actor is in it, and whether they may. */
export async function findCommunity(
  tx: Tx,
  actor: Actor,
  where: { id: string } | { slug: string },
  act: Act<CommunitySubject>,
): Promise<Outcome<FoundCommunity & { person: Person }>> {
  const found = await communityFor(where, actor, tx)
  // That a community exists is public: only the act is refused.
  if (!found || actor.kind !== 'person') return refused({ code: 'not-found' })
  return can(actor, act, found.subject) ? ok({ ...found, person: actor }) : refused({ code: 'not-allowed' })
}
