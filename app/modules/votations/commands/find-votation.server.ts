import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votationBy, type VotationFacts } from '../queries.server'
import { type VotationEvent, votationTransition } from '../rules/states'
import type { VotationState } from '../rules/votation'

/** The votation that an act is about, where this actor may do it and its state lets them; with the state that follows. */
export async function findVotation(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<null>,
  event: VotationEvent,
): Promise<Outcome<{ votation: VotationFacts; to: VotationState }>> {
  if (!can(actor, act, null)) return refused({ code: 'not-found' })
  const votation = await votationBy({ id }, tx)
  if (!votation) return refused({ code: 'not-found' })
  const moved = votationTransition(votation.state, event)
  return isOk(moved) ? ok({ votation, to: moved.ok.to }) : moved
}
