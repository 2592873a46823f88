import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { eventPermissions } from '../permissions'
import { eventById, seriesOf } from '../queries.server'
import { canBeJoined, eventTransition } from '../rules/event'
import { changeEvent } from '../store.server'

/** Announces an event, or with it the drafts of its series that come after it: all of them, or none. */
export const publishEvent = (
  actor: Actor,
  { id, scope }: { id: string; scope: 'one' | 'series' },
): Promise<Outcome<{ count: number }>> =>
  transact(async (tx): Promise<Outcome<{ count: number }>> => {
    const event = await eventById(id, tx)
    if (!event || !can(actor, eventPermissions['events.prepare-event'], null)) return refused({ code: 'not-found' })
    const later = scope === 'series' && event.seriesId ? await seriesOf(event.seriesId, event.startsOn, tx) : []
    const drafts = [event, ...later.filter((one) => one.id !== id && one.state === 'draft')]
    for (const draft of drafts) {
      const context = { today: today(), startsOn: draft.startsOn, canBeJoined: canBeJoined(draft) }
      const moved = eventTransition(draft.state, 'publish', context)
      if (!isOk(moved)) return moved
      await changeEvent(tx, draft.id, { state: moved.ok.to, publishedAt: now() })
    }
    await writeJournal(tx, {
      actor,
      act: 'events.publish-event',
      subject: { kind: 'event', id },
      data: { count: drafts.length },
    })
    return ok({ count: drafts.length })
  })
