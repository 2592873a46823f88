import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type CompanionSubject, type ReceiverSubject, supportPermissions } from '../permissions'
import { companionSubject, type Followed } from '../store.server'

type Of = { application: Followed }

/**
 * What every act of a receiver begins with, on a row that was read in its transaction: what the actor may not see is
 * 'not-found'; what belongs to a representative is 'representative-only'.
 */
export function asReceiver<Row extends Of>(actor: Actor, row: Row | null, act: Act<ReceiverSubject>): Outcome<Row> {
  if (!row || !can(actor, supportPermissions['label-support.see-own'], row.application))
    return refused({ code: 'not-found' })
  return can(actor, act, row.application) ? ok(row) : refused({ code: 'representative-only' })
}

/** The same from the cooperative's side. */
export async function asCompanion<Row extends Of>(
  tx: Tx,
  actor: Actor,
  row: Row | null,
  act: Act<CompanionSubject>,
): Promise<Outcome<Row>> {
  const subject = row && (await companionSubject(tx, actor, row.application))
  if (!row || !subject || !can(actor, supportPermissions['label-support.see-file'], subject))
    return refused({ code: 'not-found' })
  return can(actor, act, subject) ? ok(row) : refused({ code: 'not-allowed' })
}
