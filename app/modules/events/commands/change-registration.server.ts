import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { eventPermissions } from '../permissions'
import { eventById, seatsOf } from '../queries.server'
import { isOver } from '../rules/registration'
import { fits, seatsLeft } from '../rules/seats'
import { registrationById, settleWaiting } from '../store-registrations.server'
import { type NamedRegistration, nameOf } from '../tokens.server'

/** How many people come, and what they need: more only where seats are left, fewer and those who wait get theirs. */
export const changeRegistration = (
  actor: Actor,
  { seats, needs, ...named }: NamedRegistration & { seats: number; needs: string },
): Promise<Outcome<{ seats: number }>> =>
  transact(async (tx): Promise<Outcome<{ seats: number }>> => {
    const { id, byLink } = nameOf(named)
    const registration = await registrationById(id, tx)
    const event = registration && (await eventById(registration.eventId, tx))
    const subject = { userId: registration?.userId ?? null, byLink }
    if (!event || !can(actor, eventPermissions['events.manage-registration'], subject))
      return refused({ code: 'not-found' })
    if (registration.state === 'cancelled' || isOver(event, today(), now()))
      return refused({ code: 'registration-over' })
    const more = seats - registration.seats
    const taken = (await seatsOf([event.id], tx)).get(event.id)?.taken ?? 0
    const left = seatsLeft(event.capacity, taken)
    if (registration.state === 'registered' && more > 0 && !fits(more, left))
      return refused({ code: 'seats-full', field: 'seats', detail: { left: left ?? 0 } })
    await tx.eventRegistration.update({ where: { id }, data: { seats, needs } })
    await writeJournal(tx, { actor, act: 'events.change-registration', subject: { kind: 'registration', id } })
    await settleWaiting(tx, event)
    return ok({ seats })
  })
