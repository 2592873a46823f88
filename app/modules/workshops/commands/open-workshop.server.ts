import { whenOf } from '~/modules/events/forms'
import { whereOf } from '~/modules/events/queries.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { OpenWorkshopForm } from '../forms'
import { workshopPermissions } from '../permissions'
import { debateRefById, stageOf } from '../queries-debate.server'
import { addDraftEvent, addWorkshop } from '../store.server'

/** The team opens the draft of a workshop: an event, which it completes and announces as any other, tied to the debate. */
export async function openWorkshop(
  actor: Actor,
  { debateId, ...input }: OpenWorkshopForm & { debateId: string },
): Promise<Outcome<{ id: string; eventId: string }>> {
  if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
  const where = await whereOf({ ...input, position: null })
  if (!isOk(where)) return where
  return transact(async (tx): Promise<Outcome<{ id: string; eventId: string }>> => {
    const debate = await debateRefById(debateId, tx)
    if (!debate) return refused({ code: 'not-found' })
    if (!stageOf(debate, 'workshops')) return refused({ code: 'stage-missing' })
    const { title, place, capacity } = input
    const createdById = actorName(actor)
    const event = await addDraftEvent(
      tx,
      {
        ...{ kind: 'workshop', title, description: debate.title, place, capacity, where: where.ok },
        when: whenOf({ ...input, endDate: null }),
      },
      { createdById, organiser: '', isDemonstration: debate.isDemonstration },
    )
    const id = await addWorkshop(tx, { debateId, eventId: event.id, createdById })
    await writeJournal(tx, { actor, act: 'workshops.open-workshop', subject: { kind: 'workshop', id }, data: { debate: debateId, event: event.id } }) // prettier-ignore
    return ok({ id, eventId: event.id })
  })
}
