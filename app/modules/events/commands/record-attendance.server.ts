import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { eventPermissions } from '../permissions'
import { eventById } from '../queries.server'
import { eventTransition } from '../rules/event'
import { changeEvent } from '../store.server'

/** Who came: the registrations that are ticked, and a number of others. The event was held; said again, it is corrected. */
export const recordAttendance = (
  actor: Actor,
  { id, came, walkIns }: { id: string; came: readonly string[]; walkIns: number },
): Promise<Outcome<{ attended: number }>> =>
  transact(async (tx): Promise<Outcome<{ attended: number }>> => {
    const event = await eventById(id, tx)
    if (!event || !can(actor, eventPermissions['events.record-attendance'], null)) return refused({ code: 'not-found' })
    const moved = eventTransition(event.state, 'hold', { today: today(), startsOn: event.startsOn })
    if (!isOk(moved)) return moved
    const rows = await tx.eventRegistration.findMany({
      where: { eventId: id, state: { in: ['registered', 'waiting'] } },
      select: { id: true, seats: true },
    })
    const there = rows.filter((row) => came.includes(row.id))
    await tx.eventRegistration.updateMany({ where: { eventId: id }, data: { came: false } })
    await tx.eventRegistration.updateMany({
      where: { eventId: id, id: { in: there.map((row) => row.id) } },
      data: { came: true },
    })
    const attended = there.reduce((sum, { seats }) => sum + seats, walkIns)
    await changeEvent(tx, id, { state: moved.ok.to, walkIns, attended })
    await writeJournal(tx, {
      actor,
      act: 'events.record-attendance',
      subject: { kind: 'event', id },
      data: { attended },
    })
    return ok({ attended })
  })
