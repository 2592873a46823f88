import type { AppLoadContext } from '@remix-run/node'
import { notFound, requireSignedIn, type SignedInVisitor } from '~/composition/visitor.server'
import { debatePermissions } from '~/modules/debates/permissions'
import { debateById, type DebateFacts } from '~/modules/debates/queries.server'
import { type GarantRow, garantsOf } from '~/modules/debates/queries-garants.server'
import { today } from '~/platform/clock.server'
import { can } from '~/platform/permissions'
import { inOffice } from '~/modules/debates/rules/garants'
import { isId } from '~/platform/pure/ids'

/** The debate and the mission of who asks: a garant of this debate, in office or not; for anyone else there is nothing. */
export async function ownMission(
  request: Request,
  context: AppLoadContext,
  id: string | undefined,
): Promise<{ visitor: SignedInVisitor; debate: DebateFacts; garant: GarantRow; writes: boolean }> {
  const visitor = await requireSignedIn(request, context)
  const debate = isId(id ?? '') ? await debateById(id ?? '') : null
  const missions = debate === null ? [] : await garantsOf(debate.id)
  // The last mission of the person, where one who had left was named again.
  const garant = missions.findLast((one) => can(visitor.actor, debatePermissions['debates.be-garant'], one))
  if (!debate || !garant) throw notFound()
  return { visitor, debate, garant, writes: inOffice(garant, today()) }
}
