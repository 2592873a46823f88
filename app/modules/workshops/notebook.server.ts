import { today } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { workshopPermissions } from './permissions'
import { behind, type Door, type Workshop } from './queries.server'
import { hasBegun } from './rules/kit'

/** The workshop where this actor may write now, by its id or by a facilitator's link. */
export async function notebook(
  tx: Tx,
  actor: Actor,
  door: Door,
): Promise<Outcome<{ workshop: Workshop; writer: string }>> {
  const found = await behind(door, tx)
  const subject = { byLink: found?.facilitatorId !== null }
  if (!found || !can(actor, workshopPermissions['workshops.facilitate'], subject)) return refused({ code: 'not-found' })
  const { workshop, facilitatorId } = found
  if (workshop.event.state === 'cancelled') return refused({ code: 'event-cancelled' })
  if (!hasBegun(workshop.event, today())) return refused({ code: 'too-early' })
  return ok({ workshop, writer: facilitatorId ?? actorName(actor) })
}

/** A line of the journal on what is noted in a workshop. */
export const noteLine = (actor: Actor, act: string, workshopId: string, data: Record<string, string | number>) => ({
  ...{ actor, act, data },
  subject: { kind: 'workshop', id: workshopId },
})
