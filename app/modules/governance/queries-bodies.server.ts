import { mandateState, type MandateState } from '~/modules/members/rules/mandate'
import { statutesById, statutesInForce, type StatutesVersion } from '~/modules/statutes/queries.server'
import type { Body } from '~/modules/statutes/rules/statutes'
import { today } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { type Office, offices } from './rules/body'
import { assemblyBody } from './rules/decision'
import { meetingStates } from './rules/meeting'

export type Words = { fr: string; en: string }

/** What the members decide together is signed by this name. */
export const assemblyWords: Words = { fr: 'Assemblée des sociétaires', en: 'Members’ assembly' }

/** The name of every body that the statutes ever knew, the latest name of each, and the assembly's. */
export async function bodyNames(reader: Tx = db): Promise<ReadonlyMap<string, Words>> {
  const versions = await reader.statutes.findMany({ orderBy: { version: 'asc' }, select: { id: true } })
  const names = new Map<string, Words>([[assemblyBody, assemblyWords]])
  for (const { id } of versions)
    for (const body of (await statutesById(id, reader))?.statutes.bodies ?? []) names.set(body.id, body.name)
  return names
}

/** A body's name in a language; its id where no statutes know it. */
export const nameOfBody = (names: ReadonlyMap<string, Words>, body: string, locale: 'fr' | 'en'): string =>
  names.get(body)?.[locale] ?? body

/** The bodies of the statutes in force today; none before the first statutes. */
export async function bodiesInForce(
  reader: Tx = db,
): Promise<{ version: StatutesVersion | null; bodies: readonly Body[] }> {
  const version = await statutesInForce(today(), reader)
  return { version, bodies: version?.statutes.bodies ?? [] }
}

const seatFields = {
  id: true,
  userId: true,
  office: true,
  startsOn: true,
  endsOn: true,
  decision: true,
  decidedOn: true,
  user: { select: { name: true } },
} as const satisfies Prisma.MandateSelect

export type Seat = {
  id: string
  userId: string
  name: string
  office: Office | null
  startsOn: CivilDate
  endsOn: CivilDate | null
  decision: string
  decidedOn: CivilDate | null
  state: MandateState
}

/** Everyone who sits, sat or is to sit in a body, by the role that its mandates give; the latest first. */
export async function seatsOf({ role }: Pick<Body, 'role'>, reader: Tx = db): Promise<Seat[]> {
  const rows = await reader.mandate.findMany({
    where: { role },
    select: seatFields,
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
  })
  const day = today()
  return rows.map(({ user, office, ...row }) => ({
    ...row,
    name: user.name,
    office: offices.find((known) => known === office) ?? null,
    state: mandateState(row, day),
  }))
}

/** How many people sit in each of these bodies today. */
export async function seatsHeld(bodies: readonly Pick<Body, 'id' | 'role'>[]): Promise<ReadonlyMap<string, number>> {
  const day = today()
  const rows = await db.mandate.findMany({
    where: {
      role: { in: bodies.map(({ role }) => role) },
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
    },
    select: { role: true, userId: true },
    distinct: ['role', 'userId'],
  })
  return new Map(bodies.map(({ id, role }) => [id, rows.filter((row) => row.role === role).length]))
}

/** The public sittings of a body, the next first, then the latest ones. */
export async function sittingsOf(body: string, most: number) {
  const rows = await db.meeting.findMany({
    where: { body, state: { not: 'draft' } },
    orderBy: { startsAt: 'desc' },
    take: most,
    select: { id: true, kind: true, title: true, state: true, startsAt: true },
  })
  return rows.flatMap(({ state, ...row }) => {
    const known = meetingStates.find((one) => one === state)
    return known ? [{ ...row, state: known }] : []
  })
}

/** The next convened sitting of each body. */
export async function nextSittings(): Promise<ReadonlyMap<string, { id: string; startsAt: Date }>> {
  const rows = await db.meeting.findMany({
    where: { body: { not: null }, state: 'convened' },
    orderBy: { startsAt: 'desc' },
    select: { id: true, body: true, startsAt: true },
  })
  return new Map(rows.map(({ id, body, startsAt }) => [body ?? '', { id, startsAt }]))
}

/** The accounts that sit in a body on a day. */
export async function seatHolders({ role }: Pick<Body, 'role'>, day: CivilDate, reader: Tx = db): Promise<string[]> {
  const rows = await reader.mandate.findMany({
    where: { role, startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }], user: { erasedAt: null } },
    select: { userId: true },
    distinct: ['userId'],
    orderBy: { userId: 'asc' },
  })
  return rows.map(({ userId }) => userId)
}
