import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { addDays, daysBetween } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { parisInstant, parisWall } from '~/platform/pure/paris-time'
import { eventPermissions } from '../permissions'
import { eventById } from '../queries.server'
import { addEvent } from '../store.server'

/** A new draft with the facts of another event, on another day at the same hours in Paris; nobody is registered to it. */
export const duplicateEvent = (
  actor: Actor,
  { id, date }: { id: string; date: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const event = await eventById(id, tx)
    if (!event || !can(actor, eventPermissions['events.prepare-event'], null)) return refused({ code: 'not-found' })
    const moved = (day: string) => addDays(date, daysBetween(event.startsOn, day))
    const at = (instant: Date | null, day: string) => instant && parisInstant(day, parisWall(instant).time)
    const { kind, title, description, organiser, format, territoryCode, departement, place, access, link } = event
    const { latitude, longitude, registration, capacity, isDemonstration } = event
    const copy = await addEvent(tx, {
      ...{ kind, title, description, organiser, format, territoryCode, departement, place, access, link },
      ...{ latitude, longitude, registration, capacity, isDemonstration },
      startsOn: date,
      endsOn: moved(event.endsOn),
      startsAt: at(event.startsAt, date),
      endsAt: at(event.endsAt, moved(event.endsOn)),
      closesOn: event.closesOn && moved(event.closesOn),
      state: 'draft',
      createdById: actorName(actor),
    })
    await writeJournal(tx, {
      actor,
      act: 'events.duplicate-event',
      subject: { kind: 'event', id: copy.id },
      data: { from: id },
    })
    return ok({ id: copy.id })
  })
