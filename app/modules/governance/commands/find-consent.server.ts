import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { bodyPermissions, type ConsentSubject } from '../permissions'
import { type Circle, circleOf, consentById, type LoadedConsent } from '../queries-consent.server'

export type FoundConsent = { process: LoadedConsent; circle: Circle; subject: ConsentSubject }

/**
 * What every act on a decision by consent begins with, inside its transaction: the process, who takes part in it, and
 * whether this actor may. What they may not see is 'not-found'; what they may see but not do is 'not-allowed'.
 */
export async function findConsent(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<ConsentSubject>,
): Promise<Outcome<FoundConsent>> {
  const process = await consentById(id, tx)
  const circle = process && (await circleOf(process.body, process.itemId, tx))
  if (!process || !circle) return refused({ code: 'not-found' })
  const takesPart = actor.kind === 'person' && circle.members.includes(actor.id)
  const subject = { takesPart, facilitatorId: process.facilitatorId }
  if (can(actor, act, subject)) return ok({ process, circle, subject })
  return refused({ code: can(actor, bodyPermissions['governance.see-consent'], subject) ? 'not-allowed' : 'not-found' })
}
