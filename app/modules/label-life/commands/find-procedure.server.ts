import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type HolderSubject, lifePermissions, type LifeSubject } from '../permissions'
import { lifeSubject, type LoadedProcedure, loadProcedure } from '../store.server'

/**
 * What every act of the cooperative on a procedure begins with, inside its transaction. What the actor may not see is
 * 'not-found'; what they may see but not do is 'not-allowed', or 'decided-by-others' for who took part in it before.
 */
export async function findProcedure(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<LifeSubject>,
): Promise<Outcome<LoadedProcedure>> {
  const procedure = await loadProcedure(tx, id)
  if (!procedure) return refused({ code: 'not-found' })
  const subject = await lifeSubject(tx, actor, procedure.label, procedure)
  if (!can(actor, lifePermissions['label-life.see-life'], subject)) return refused({ code: 'not-found' })
  if (can(actor, act, subject)) return ok(procedure)
  const others = can(actor, act, { ...subject, instructed: false, decidedFirst: false })
  return refused({ code: others ? 'decided-by-others' : 'not-allowed' })
}

/** The same from the holder's side. */
export async function findHeld(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<HolderSubject>,
): Promise<Outcome<LoadedProcedure>> {
  const procedure = await loadProcedure(tx, id)
  if (!procedure || !can(actor, lifePermissions['label-life.see-own'], procedure.label))
    return refused({ code: 'not-found' })
  return can(actor, act, procedure.label) ? ok(procedure) : refused({ code: 'representative-only' })
}
