import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { eventPermissions } from '../permissions'
import { eventById } from '../queries.server'
import { closedBecause, isOver } from '../rules/registration'
import { notify, registrationById, settleWaiting, takePlace } from '../store-registrations.server'
import { type NamedRegistration, nameOf } from '../tokens.server'

/** Follows the link of the mail: the address is right, and the place is taken now. Done twice, it is the same. */
export const confirmRegistration = (
  actor: Actor,
  named: NamedRegistration,
): Promise<Outcome<{ state: 'registered' | 'waiting' }>> =>
  transact(async (tx): Promise<Outcome<{ state: 'registered' | 'waiting' }>> => {
    const { id, byLink } = nameOf(named)
    const registration = await registrationById(id, tx)
    const event = registration && (await eventById(registration.eventId, tx))
    const subject = { userId: registration?.userId ?? null, byLink }
    if (!event || !can(actor, eventPermissions['events.manage-registration'], subject))
      return refused({ code: 'not-found' })
    if (registration.state === 'registered' || registration.state === 'waiting')
      return ok({ state: registration.state })
    if (registration.state === 'cancelled') return refused({ code: 'registration-over' })
    const closed = closedBecause(event, today(), now())
    if (closed) return refused({ code: closed })
    const state = await takePlace(tx, event, registration)
    await writeJournal(tx, { actor, act: 'events.confirm-registration', subject: { kind: 'registration', id } })
    return ok({ state })
  })

/** Gives the seats back, until the event begins: they go to those who wait. Done twice, it is the same. */
export const cancelRegistration = (actor: Actor, named: NamedRegistration): Promise<Outcome<{ eventId: string }>> =>
  transact(async (tx): Promise<Outcome<{ eventId: string }>> => {
    const { id, byLink } = nameOf(named)
    const registration = await registrationById(id, tx)
    const event = registration && (await eventById(registration.eventId, tx))
    const subject = { userId: registration?.userId ?? null, byLink }
    if (!event || !can(actor, eventPermissions['events.manage-registration'], subject))
      return refused({ code: 'not-found' })
    if (registration.state === 'cancelled') return ok({ eventId: event.id })
    if (isOver(event, today(), now())) return refused({ code: 'registration-over' })
    await tx.eventRegistration.update({ where: { id }, data: { state: 'cancelled', needs: '' } })
    await writeJournal(tx, { actor, act: 'events.cancel-registration', subject: { kind: 'registration', id } })
    if (registration.state !== 'unconfirmed') await notify(tx, event, registration, 'left')
    await settleWaiting(tx, event)
    return ok({ eventId: event.id })
  })
