import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { eventPermissions } from '../permissions'
import { eventById, seriesOf } from '../queries.server'
import { eventTransition } from '../rules/event'
import { changeEvent } from '../store.server'
import { tellRegistered } from '../store-registrations.server'

/**
 * Cancels an event, or with it those of its series that come after it and were not held. The page stays, and says why;
 * everyone registered is told; calendars that have it mark it as cancelled.
 */
export const cancelEvent = (
  actor: Actor,
  { id, scope, reason }: { id: string; scope: 'one' | 'series'; reason: string },
): Promise<Outcome<{ count: number }>> =>
  transact(async (tx): Promise<Outcome<{ count: number }>> => {
    const event = await eventById(id, tx)
    if (!event || !can(actor, eventPermissions['events.prepare-event'], null)) return refused({ code: 'not-found' })
    const later = scope === 'series' && event.seriesId ? await seriesOf(event.seriesId, event.startsOn, tx) : []
    const others = later.filter((one) => one.id !== id && (one.state === 'draft' || one.state === 'published'))
    for (const one of [event, ...others]) {
      const moved = eventTransition(one.state, 'cancel', { today: today(), reason })
      if (!isOk(moved)) return moved
      const cancelled = await changeEvent(tx, one.id, { state: moved.ok.to, reason, sequence: { increment: 1 } })
      if (one.state === 'published') await tellRegistered(tx, cancelled, 'cancelled')
    }
    await writeJournal(tx, {
      actor,
      act: 'events.cancel-event',
      subject: { kind: 'event', id },
      data: { count: others.length + 1 },
    })
    return ok({ count: others.length + 1 })
  })
