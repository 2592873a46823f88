import { today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { daysBetween } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type EditedEvent, whenOf } from '../forms'
import { eventPermissions } from '../permissions'
import { eventById, type EventFacts, whereOf } from '../queries.server'
import { canBeJoined, changedFacts } from '../rules/event'
import { remindedAtFirst } from '../rules/registration'
import { changeEvent, hasItem } from '../store.server'
import { settleWaiting, tellRegistered } from '../store-registrations.server'

/** On another day, everyone is reminded anew. */
const forgetReminders = (tx: Tx, { id, startsOn }: EventFacts) =>
  tx.eventRegistration.updateMany({
    where: { eventId: id },
    data: { remindedFor: remindedAtFirst(daysBetween(today(), startsOn)) },
  })

/**
 * Changes an event. Once it is announced, those who are registered are told of another day, hour, place or link, the
 * calendar files carry a new SEQUENCE, and seats that are added go to those who wait.
 */
export async function editEvent(
  actor: Actor,
  input: EditedEvent & { id: string },
): Promise<Outcome<{ revision: number; told: boolean }>> {
  if (!can(actor, eventPermissions['events.prepare-event'], null)) return refused({ code: 'not-found' })
  const where = await whereOf(input)
  if (!isOk(where)) return where
  const { kind, title, description, organiser, format, place, access, link, registration, capacity } = input
  const { closesOn, programmeItemId } = input
  return transact(async (tx): Promise<Outcome<{ revision: number; told: boolean }>> => {
    const before = await eventById(input.id, tx)
    if (!before) return refused({ code: 'not-found' })
    if (before.state === 'cancelled') return refused({ code: 'state-forbids' })
    if (before.revision !== input.revision) return refused({ code: 'stale-revision' })
    if (!(await hasItem(tx, programmeItemId))) return refused({ code: 'unreadable', field: 'programmeItemId' })
    // What comes with the portal keeps the place that it has: a bassin de vie, which no form can name.
    const seat = before.source ? {} : where.ok
    const data = {
      ...{ kind, title, description, organiser, format, place, access, link, registration, capacity },
      ...whenOf(input),
      ...seat,
      ...{ closesOn, programmeItemId },
    }
    const after = { ...before, ...data }
    const isAnnounced = before.state === 'published'
    const changed = isAnnounced ? changedFacts(before, after) : []
    if (isAnnounced && !canBeJoined(after)) return refused({ code: 'place-missing', field: 'place' })
    if (changed.includes('when') && after.startsOn < today()) return refused({ code: 'event-past', field: 'date' })
    const told = changed.length > 0
    const event = await changeEvent(tx, before.id, { ...data, ...(told ? { sequence: { increment: 1 } } : {}) })
    await writeJournal(tx, {
      actor,
      act: 'events.edit-event',
      subject: { kind: 'event', id: event.id },
      data: { changed },
    })
    if (changed.includes('when')) await forgetReminders(tx, event)
    if (told) await tellRegistered(tx, event, 'changed', changed)
    await settleWaiting(tx, event)
    return ok({ revision: event.revision, told })
  })
}
