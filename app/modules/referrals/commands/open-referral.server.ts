import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { subjectOf } from '../file-subject.server'
import { type FileSubject, procedurePermissions, type RequesterSubject } from '../permissions'
import { isPublic } from '../rules/state-facts'
import { type LoadedReferral, loadReferral } from '../store-procedure.server'

/** What the requester's acts begin with, inside their transaction. Public files are known to all: only the act is refused. */
export async function openOwn(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<RequesterSubject>,
): Promise<Outcome<LoadedReferral>> {
  const referral = await loadReferral(tx, id)
  if (!referral) return refused({ code: 'not-found' })
  if (can(actor, act, referral)) return ok(referral)
  return refused({ code: isPublic(referral) ? 'representative-only' : 'not-found' })
}

/** The same from the cooperative's side. */
export async function openFile(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<FileSubject>,
): Promise<Outcome<LoadedReferral>> {
  const referral = await loadReferral(tx, id)
  if (!referral) return refused({ code: 'not-found' })
  const file = await subjectOf(tx, actor, referral)
  if (!can(actor, procedurePermissions['referrals.see-file'], file)) return refused({ code: 'not-found' })
  if (can(actor, act, file)) return ok(referral)
  // Of the team, and free: the file is only in other hands.
  return refused({
    code: can(actor, procedurePermissions['referrals.take-referral'], file) ? 'take-it-first' : 'not-allowed',
  })
}
