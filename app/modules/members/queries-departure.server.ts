import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { type Membership, membershipById } from './queries-membership.server'
import {
  type DepartureKind,
  type DepartureState,
  departureStates,
  isDepartureKind,
  isDepartureState,
  isOpenDeparture,
} from './rules/departure'

const facts = {
  id: true,
  membershipId: true,
  kind: true,
  state: true,
  grounds: true,
  openedAt: true,
  endsOn: true,
  hearingOn: true,
  hearing: true,
  decidedOn: true,
  decision: true,
  appealBefore: true,
  appealedOn: true,
  appeal: true,
  appealDecidedOn: true,
  appealDecision: true,
} satisfies Prisma.DepartureSelect
type Row = Prisma.DepartureGetPayload<{ select: typeof facts }>
export type Departure = Omit<Row, 'kind' | 'state'> & { kind: DepartureKind; state: DepartureState }

function toDeparture(row: Row): Departure {
  if (!isDepartureKind(row.kind) || !isDepartureState(row.state))
    throw new Error(`departure ${row.id} has an unknown kind or state`)
  return { ...row, kind: row.kind, state: row.state }
}

/** A departure with the membership that it ends. */
export async function departureById(
  id: string,
  reader: Tx = db,
): Promise<(Departure & { membership: Membership }) | null> {
  const row = await reader.departure.findUnique({ where: { id }, select: facts })
  const membership = row && (await membershipById(row.membershipId, reader))
  return row && membership ? { ...toDeparture(row), membership } : null
}

export async function departuresOf(membershipId: string, reader: Tx = db): Promise<Departure[]> {
  const rows = await reader.departure.findMany({ where: { membershipId }, select: facts, orderBy: { id: 'desc' } })
  return rows.map(toDeparture)
}

const openStates = departureStates.filter(isOpenDeparture)

export async function openDepartureOf(membershipId: string, reader: Tx = db): Promise<Departure | null> {
  const row = await reader.departure.findFirst({ where: { membershipId, state: { in: openStates } }, select: facts })
  return row && toDeparture(row)
}

/** Departures whose day may have come: notices that are over, exclusions whose appeal nobody made. */
export async function ripeDepartures(today: CivilDate, reader: Tx = db): Promise<Departure[]> {
  const rows = await reader.departure.findMany({
    where: {
      OR: [
        { kind: 'resignation', state: 'announced', endsOn: { lt: today } },
        { kind: 'exclusion', state: 'decided', appealBefore: { lt: today } },
      ],
    },
    select: facts,
    orderBy: { id: 'asc' },
  })
  return rows.map(toDeparture)
}

export async function openDepartures(reader: Tx = db) {
  const rows = await reader.departure.findMany({
    where: { kind: 'exclusion', state: { in: openStates } },
    select: { ...facts, membership: { select: { name: true } } },
    orderBy: { id: 'asc' },
    take: 100,
  })
  return rows.map(({ membership, ...row }) => ({ ...toDeparture(row), name: membership.name }))
}
