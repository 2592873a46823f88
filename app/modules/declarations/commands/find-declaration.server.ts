import type { Tx } from '~/platform/db/db.server'
import { type Act, type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { declarationBy, type DeclarationFacts } from '../queries.server'
import { type DeclarationEvent, type DeclarationState, declarationTransition } from '../rules/declaration'

type Found = { declaration: DeclarationFacts; to: DeclarationState }

/** The declaration that an act is about, as its actor read it, where they may do it and its state lets them. */
export async function findDeclaration(
  tx: Tx,
  actor: Actor,
  { id, revision }: { id: string; revision: number },
  act: Act<null>,
  event: DeclarationEvent,
): Promise<Outcome<Found>> {
  const declaration = await declarationBy({ id }, tx)
  if (!declaration || !can(actor, act, null)) return refused({ code: 'not-found' })
  const moved = declarationTransition(declaration.state, event)
  if (!isOk(moved)) return moved
  return declaration.revision === revision ? ok({ declaration, to: moved.ok }) : refused({ code: 'stale-revision' })
}
