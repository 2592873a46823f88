import * as z from 'zod'
import { db, transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import type { ComposedMail } from '~/platform/mail/layout'
import { enqueueJob, enqueueMails } from '~/platform/outbox/enqueue.server'
import { cancelledMail, changedMail, type MailedEvent, reportMail } from '../mails/event-mails'
import { eventById } from '../queries.server'
import { announcedFacts } from '../rules/event'
import { mailedEvent } from '../store.server'
import { type Registration, registrationRow, tellRegisteredJob, toRegistration } from '../store-registrations.server'
import { registrationToken } from '../tokens.server'

const payload = z.object({
  id: z.string(),
  what: z.enum(['changed', 'cancelled', 'report']),
  changed: z.array(z.enum(announcedFacts)),
  sequence: z.number(),
  after: z.string(),
})
type Payload = z.infer<typeof payload>

const batch = 300

function compose(event: MailedEvent, { what, changed }: Payload, registration: Registration): ComposedMail {
  const { id, seats, state } = registration
  const locale: Locale = registration.locale
  if (what === 'cancelled') return cancelledMail(locale, event)
  if (what === 'report') return reportMail(locale, event)
  return changedMail(locale, event, { token: registrationToken(id), seats, seated: state === 'registered' }, changed)
}

/**
 * The job that tells everyone registered of a change, of a cancellation, or (those who came) of the report: one batch,
 * then the job of the next in the same transaction. Done twice, it tells nobody twice.
 */
export async function sendToRegistered(given: unknown): Promise<void> {
  const asked = payload.parse(given)
  const { id, what, sequence, after } = asked
  const event = await eventById(id)
  // Announced, then cancelled before the mails left: the cancellation is told alone.
  if (!event || (what === 'changed' && event.state !== 'published')) return
  const rows = await db.eventRegistration.findMany({
    where: {
      eventId: id,
      id: { gt: after },
      state: { in: ['registered', 'waiting'] },
      ...(what === 'report' ? { came: true } : {}),
    },
    select: registrationRow,
    orderBy: { id: 'asc' },
    take: batch,
  })
  const mailed = await mailedEvent(db, event)
  const mails = rows.map(toRegistration).map((registration) => ({
    to: registration.email,
    ...compose(mailed, asked, registration),
    key: `events.${what}:${registration.id}:${sequence}`,
  }))
  const last = rows.at(-1)
  await transact(async (tx) => {
    await enqueueMails(tx, mails)
    if (rows.length === batch && last)
      await enqueueJob(
        tx,
        tellRegisteredJob,
        { ...asked, after: last.id },
        { key: `${tellRegisteredJob}:${what}:${id}:${sequence}:${last.id}` },
      )
  })
}
