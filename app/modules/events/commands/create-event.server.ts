import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { addDays, daysBetween } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type NewEvent, whenOf } from '../forms'
import { eventPermissions } from '../permissions'
import { whereOf } from '../queries.server'
import { seriesDays } from '../rules/series'
import { addEvent, addSeries, hasItem } from '../store.server'

/**
 * Opens the draft of an event, or of a whole series: one event a day, each with the hours of the first on the clock of
 * Paris, and changed alone afterwards. Nobody is told before it is published.
 */
export async function createEvent(
  actor: Actor,
  input: NewEvent & { isDemonstration?: boolean },
): Promise<Outcome<{ id: string; count: number }>> {
  if (!can(actor, eventPermissions['events.prepare-event'], null)) return refused({ code: 'not-found' })
  const where = await whereOf(input)
  if (!isOk(where)) return where
  const { recurrence, until, date } = input
  const days = recurrence && until ? seriesDays(date, recurrence, until) : [date]
  if (days.length === 0) return refused({ code: 'series-empty', field: 'until' })
  const { kind, title, description, organiser, format, place, access, link, registration, capacity } = input
  const { endDate, closesOn, programmeItemId } = input
  return transact(async (tx): Promise<Outcome<{ id: string; count: number }>> => {
    if (!(await hasItem(tx, programmeItemId))) return refused({ code: 'unreadable', field: 'programmeItemId' })
    const seriesId = recurrence && until && days.length > 1 ? await addSeries(tx, { recurrence, until }) : null
    const ids: string[] = []
    for (const day of days) {
      const shifted = (other: string | null) => other && addDays(day, daysBetween(date, other))
      const event = await addEvent(tx, {
        ...{ kind, title, description, organiser, format, place, access, link, registration, capacity },
        ...whenOf({ ...input, date: day, endDate: shifted(endDate) }),
        ...where.ok,
        closesOn: shifted(closesOn),
        seriesId,
        programmeItemId,
        state: 'draft',
        createdById: actorName(actor),
        isDemonstration: input.isDemonstration ?? false,
      })
      ids.push(event.id)
    }
    const id = ids[0] ?? ''
    await writeJournal(tx, {
      actor,
      act: 'events.create-event',
      subject: { kind: 'event', id },
      data: { kind, count: ids.length },
    })
    return ok({ id, count: ids.length })
  })
}
