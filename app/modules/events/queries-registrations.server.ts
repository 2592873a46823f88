import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { type EventFacts, eventRow, toEvent } from './queries.server'
import type { RegistrationState } from './rules/registration'
import { type Registration, registrationById, registrationRow, toRegistration } from './store-registrations.server'
import { registrationOfToken, registrationToken } from './tokens.server'

/** Everybody registered, in the order in which they were; for the organisers. */
export async function registrationsOf(eventId: string): Promise<Registration[]> {
  const rows = await db.eventRegistration.findMany({
    where: { eventId, state: { in: ['registered', 'waiting'] } },
    select: registrationRow,
    orderBy: [{ state: 'asc' }, { confirmedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toRegistration)
}

/** The same by name, as a list at the door is read. */
export async function attendanceList(eventId: string): Promise<Registration[]> {
  const rows = await registrationsOf(eventId)
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1))
}

/** How many registrations wait before this one, itself included. */
const positionOf = async ({ eventId, confirmedAt, id }: Registration): Promise<number> =>
  confirmedAt === null
    ? 0
    : 1 +
      (await db.eventRegistration.count({
        where: {
          eventId,
          state: 'waiting',
          OR: [{ confirmedAt: { lt: confirmedAt } }, { confirmedAt, id: { lt: id } }],
        },
      }))

export type OpenedRegistration = { registration: Registration; event: EventFacts; position: number }

/** What a link of a mail opens. */
export async function openRegistration(token: string): Promise<OpenedRegistration | null> {
  const id = registrationOfToken(token)
  const registration = id === null ? null : await registrationById(id)
  if (!registration) return null
  const row = await db.event.findUnique({ where: { id: registration.eventId }, select: eventRow })
  if (!row) return null
  const position = registration.state === 'waiting' ? await positionOf(registration) : 0
  return { registration, event: toEvent(row), position }
}

const ofPerson = ({ id, email }: { id: string; email: string }) => ({ OR: [{ userId: id }, { email }] })

/** Where this person stands for an event, and the address that opens their registration; null where they are not in it. */
export async function ownRegistration(
  eventId: string,
  account: { id: string; email: string },
): Promise<{ token: string; state: RegistrationState } | null> {
  const row = await db.eventRegistration.findFirst({
    where: { eventId, state: { in: ['registered', 'waiting'] }, ...ofPerson(account) },
    select: registrationRow,
    orderBy: { id: 'asc' },
  })
  return row && { token: registrationToken(row.id), state: toRegistration(row).state }
}

/** A person's registrations, the coming ones first, then the latest. */
export async function registrationsOfPerson(account: { id: string; email: string }) {
  const rows = await db.eventRegistration.findMany({
    where: { state: { in: ['registered', 'waiting'] }, event: { state: { not: 'draft' } }, ...ofPerson(account) },
    select: { ...registrationRow, event: { select: eventRow } },
    orderBy: { event: { startsOn: 'desc' } },
    take: 100,
  })
  const day = today()
  const all = rows.map(({ event, ...row }) => ({
    token: registrationToken(row.id),
    state: toRegistration(row).state,
    event: toEvent(event),
  }))
  const coming = all.filter(({ event }) => event.endsOn >= day).reverse()
  return [...coming, ...all.filter(({ event }) => event.endsOn < day)]
}
