import { today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMails } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { addDays, daysBetween } from '~/platform/pure/civil-date'
import { noticeMail } from '../mails/event-mails'
import { eventPermissions } from '../permissions'
import { type EventFacts, eventRow, toEvent } from '../queries.server'
import { reminderDays, reminderDue } from '../rules/registration'
import { mailedEvent } from '../store.server'
import { registrationRow, toRegistration } from '../store-registrations.server'
import { registrationToken } from '../tokens.server'

const actor: Actor = { kind: 'system', job: 'events.remind' }
const batch = 300

/** One batch after another, each marked in the transaction of its mails: stopped in between, nobody is reminded twice. */
async function remindOf(event: EventFacts, daysLeft: number): Promise<void> {
  const mailed = await mailedEvent(db, event)
  for (let after = ''; ;) {
    const rows = await db.eventRegistration.findMany({
      where: { eventId: event.id, state: 'registered', id: { gt: after } },
      select: registrationRow,
      orderBy: { id: 'asc' },
      take: batch,
    })
    const due = rows.map(toRegistration).flatMap((registration) => {
      const days = reminderDue(daysLeft, registration.remindedFor)
      return days === null ? [] : [{ ...registration, days }]
    })
    const mails = due.map(({ id, email, locale, seats, days }) => ({
      to: email,
      ...noticeMail(locale, 'reminder', mailed, { token: registrationToken(id), seats }),
      key: `events.reminder:${id}:${event.startsOn}:${days}`,
    }))
    if (due.length > 0)
      await transact(async (tx) => {
        for (const days of reminderDays)
          await tx.eventRegistration.updateMany({
            where: { id: { in: due.filter((one) => one.days === days).map(({ id }) => id) } },
            data: { remindedFor: days },
          })
        await enqueueMails(tx, mails)
        await writeJournal(tx, {
          actor,
          act: 'events.remind',
          subject: { kind: 'event', id: event.id },
          data: { count: due.length },
        })
      })
    const last = rows.at(-1)
    if (rows.length < batch || !last) return
    after = last.id
  }
}

/** Daily job: reminds those who are registered a week before, then the day before; each once. */
export async function remindRegistered(): Promise<void> {
  if (!can(actor, eventPermissions['events.remind'], null)) return
  const day = today()
  const rows = await db.event.findMany({
    where: { state: 'published', startsOn: { gte: day, lte: addDays(day, Math.max(...reminderDays)) } },
    select: eventRow,
    orderBy: { startsOn: 'asc' },
  })
  for (const event of rows.map(toEvent)) await remindOf(event, daysBetween(day, event.startsOn))
}
