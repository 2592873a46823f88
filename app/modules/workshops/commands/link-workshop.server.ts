import { eventById, eventBySlug } from '~/modules/events/queries.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { workshopPermissions } from '../permissions'
import { debateRefById, stageOf } from '../queries-debate.server'
import { workshopById } from '../queries.server'
import { addWorkshop } from '../store.server'

/** The event that somebody of the team names: by its public address, or by that of its page for the team. */
async function eventAtAddress(address: string, tx: Tx) {
  const last =
    address
      .trim()
      .replace(/\/+$/, '')
      .split('/')
      .at(-1)
      ?.replace(/[?#].*$/, '') ?? ''
  if (isId(last)) return eventById(last, tx)
  return /^[a-z0-9-]{1,90}$/.test(last) ? eventBySlug(last) : null
}

/** The team ties an event that exists to the debate. */
export const linkWorkshop = (
  actor: Actor,
  { debateId, address }: { debateId: string; address: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
    const debate = await debateRefById(debateId, tx)
    if (!debate) return refused({ code: 'not-found' })
    if (!stageOf(debate, 'workshops')) return refused({ code: 'stage-missing' })
    const event = await eventAtAddress(address, tx)
    if (!event || event.state === 'cancelled') return refused({ code: 'event-unknown', field: 'address' })
    if (await tx.workshop.count({ where: { eventId: event.id } }))
      return refused({ code: 'event-linked', field: 'address' })
    const id = await addWorkshop(tx, { debateId, eventId: event.id, createdById: actorName(actor) })
    await writeJournal(tx, { actor, act: 'workshops.link-workshop', subject: { kind: 'workshop', id }, data: { debate: debateId, event: event.id } }) // prettier-ignore
    return ok({ id })
  })

/** An event is no longer a workshop of the debate: only before anything was noted, left or written there. */
export const unlinkWorkshop = (actor: Actor, { id }: { id: string }): Promise<Outcome<{ debateId: string }>> =>
  transact(async (tx): Promise<Outcome<{ debateId: string }>> => {
    if (!can(actor, workshopPermissions['workshops.prepare'], null)) return refused({ code: 'not-found' })
    const workshop = await workshopById(id, tx)
    if (!workshop) return refused({ code: 'not-found' })
    const where = { workshopId: id }
    const held =
      (await tx.workshopTable.count({ where })) +
      (await tx.workshopPhoto.count({ where })) +
      (await tx.workshopPaper.count({ where }))
    if (held > 0 || workshop.reportState !== 'none') return refused({ code: 'workshop-used' })
    await tx.workshop.delete({ where: { id } })
    const { debateId, eventId } = workshop
    await tx.debateEvent.deleteMany({ where: { debateId, eventId, stageKind: 'workshops' } })
    await writeJournal(tx, { actor, act: 'workshops.unlink-workshop', subject: { kind: 'workshop', id }, data: { event: workshop.eventId } }) // prettier-ignore
    return ok({ debateId: workshop.debateId })
  })
