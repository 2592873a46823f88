import { now, today } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { enqueueJob, enqueueMail } from '~/platform/outbox/enqueue.server'
import { daysBetween } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { noticeMail, type RegistrationNotice } from './mails/event-mails'
import { eventById, type EventFacts, seatsOf } from './queries.server'
import type { AnnouncedFact } from './rules/event'
import { isOver, type RegistrationState, registrationStates, remindedAtFirst } from './rules/registration'
import { fits, promoted, seatsLeft } from './rules/seats'
import { mailedEvent } from './store.server'
import { registrationToken } from './tokens.server'

export const registrationRow = {
  id: true,
  eventId: true,
  userId: true,
  name: true,
  email: true,
  locale: true,
  seats: true,
  needs: true,
  state: true,
  confirmedAt: true,
  remindedFor: true,
  came: true,
  // An account that has changed its address is written to at the new one.
  user: { select: { email: true } },
} satisfies Prisma.EventRegistrationSelect
type Row = Prisma.EventRegistrationGetPayload<{ select: typeof registrationRow }>

export type Registration = Omit<Row, 'state' | 'locale' | 'user'> & { state: RegistrationState; locale: Locale }

export function toRegistration({ user, ...row }: Row): Registration {
  const state = registrationStates.find((one) => one === row.state)
  if (!state) throw new Error(`registration ${row.id} has an unknown state`)
  return { ...row, email: user?.email ?? row.email, state, locale: isLocale(row.locale) ? row.locale : 'fr' }
}

export async function registrationById(id: string, reader: Tx = db): Promise<Registration | null> {
  const row = await reader.eventRegistration.findUnique({ where: { id }, select: registrationRow })
  return row && toRegistration(row)
}

export async function registrationOf(eventId: string, email: string, reader: Tx = db): Promise<Registration | null> {
  const row = await reader.eventRegistration.findUnique({
    where: { eventId_email: { eventId, email } },
    select: registrationRow,
  })
  return row && toRegistration(row)
}

type Written = { eventId: string; userId: string | null; name: string; email: string; locale: Locale } & {
  seats: number
  needs: string
}

/** Writes a registration that is not confirmed yet: a new one, or one that was cancelled or never confirmed, again. */
export async function writeRegistration(tx: Tx, id: string | null, row: Written): Promise<Registration> {
  const at = now()
  const data = { ...row, state: 'unconfirmed', confirmedAt: null, remindedFor: null, createdAt: at }
  const written = id
    ? await tx.eventRegistration.update({ where: { id }, data, select: registrationRow })
    : await tx.eventRegistration.create({ data: { ...data, id: newId() }, select: registrationRow })
  return toRegistration(written)
}

/** Queues one mail to whoever registered. */
export async function notify(
  tx: Tx,
  event: EventFacts,
  { id, email, locale, seats }: Registration,
  notice: RegistrationNotice,
): Promise<void> {
  const mail = noticeMail(locale, notice, await mailedEvent(tx, event), { token: registrationToken(id), seats })
  await enqueueMail(tx, { to: email, ...mail }, { key: `events.${notice}:${id}:${newId()}` })
}

/**
 * Takes the place of somebody who comes now, and tells them: a seat where there is one for all they come with, else the
 * end of the waiting list.
 */
export async function takePlace(
  tx: Tx,
  event: EventFacts,
  registration: Registration,
): Promise<'registered' | 'waiting'> {
  const taken = (await seatsOf([event.id], tx)).get(event.id)?.taken ?? 0
  const state = fits(registration.seats, seatsLeft(event.capacity, taken)) ? 'registered' : 'waiting'
  await tx.eventRegistration.update({
    where: { id: registration.id },
    data: { state, confirmedAt: now(), remindedFor: remindedAtFirst(daysBetween(today(), event.startsOn)) },
  })
  await notify(tx, event, registration, state)
  return state
}

/**
 * Gives the seats that are free to those who wait, in their order, and tells them; until the event begins, after which
 * nobody comes any more. Gives how many moved.
 */
export async function settleWaiting(tx: Tx, event: EventFacts): Promise<number> {
  if (isOver(event, today(), now())) return 0
  const taken = (await seatsOf([event.id], tx)).get(event.id)?.taken ?? 0
  const rows = await tx.eventRegistration.findMany({
    where: { eventId: event.id, state: 'waiting' },
    select: registrationRow,
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
  })
  const moved = promoted(rows.map(toRegistration), seatsLeft(event.capacity, taken))
  for (const registration of moved) {
    await tx.eventRegistration.update({ where: { id: registration.id }, data: { state: 'registered' } })
    await notify(tx, event, registration, 'promoted')
  }
  return moved.length
}

export const tellRegisteredJob = 'events.tell-registered'
export type Told = 'changed' | 'cancelled' | 'report'

/** Queues the job that tells everyone registered, in batches (commands/tell-registered). */
export const tellRegistered = (
  tx: Tx,
  { id, sequence }: EventFacts,
  what: Told,
  changed: readonly AnnouncedFact[] = [],
): Promise<void> =>
  enqueueJob(
    tx,
    tellRegisteredJob,
    { id, what, changed: [...changed], sequence, after: '' },
    { key: `${tellRegisteredJob}:${what}:${id}:${sequence}` },
  )

/** Takes a person out of every event, as an account is erased: the seats that they leave go to those who wait. */
export async function forgetPerson(tx: Tx, person: { userId: string; email: string | null }): Promise<void> {
  const where = { OR: [{ userId: person.userId }, ...(person.email ? [{ email: person.email }] : [])] }
  const rows = await tx.eventRegistration.findMany({ where, select: { eventId: true } })
  await tx.eventRegistration.deleteMany({ where })
  for (const eventId of new Set(rows.map((row) => row.eventId))) {
    const event = await eventById(eventId, tx)
    if (event) await settleWaiting(tx, event)
  }
}
