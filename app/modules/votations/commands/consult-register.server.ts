import { db } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votationPermissions } from '../permissions'
import { votationBy } from '../queries.server'
import { readRegister, type RegisterLine } from '../rules/paper-register'
import { registerOf } from '../store-register.server'

/**
 * Says to who holds a paper box whether people of the list have voted, on line or in a box: who, never what, nor when. Refused:
 * 'declared-only' where there is no list, 'signed-twice'.
 */
export async function consultRegister(
  actor: Actor,
  { votationId, identifiers }: { votationId: string; identifiers: string },
): Promise<Outcome<RegisterLine[]>> {
  if (!can(actor, votationPermissions['votations.handle-paper'], null)) return refused({ code: 'not-found' })
  const votation = await votationBy({ id: votationId })
  if (!votation) return refused({ code: 'not-found' })
  if (votation.identification !== 'list') return refused({ code: 'declared-only' })
  const read = readRegister(identifiers)
  return isOk(read) ? ok(await registerOf(db, votationId, read.ok)) : read
}
