import * as z from 'zod'
import { entitledOn } from '~/modules/members/queries-membership.server'
import { today } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { queryRaw } from '~/platform/db/raw.server'
import { civilDateOf } from '~/platform/pure/civil-date'
import { type MeetingMember, ofPeriod, periodFacts } from './queries-meeting-members.server'
import {
  type InitiativeContext,
  type InitiativeState,
  readInitiativeAssembly,
  readInitiativeKind,
  readInitiativeState,
} from './rules/initiative'
import { type MeetingState, meetingStates } from './rules/meeting'

const facts = {
  id: true,
  kind: true,
  meetingId: true,
  title: true,
  text: true,
  reason: true,
  authorId: true,
  assemblyKind: true,
  resolutionKind: true,
  state: true,
  needed: true,
  entitled: true,
  statutesVersion: true,
  closesOn: true,
  createdAt: true,
  reachedAt: true,
  conveneBy: true,
  isDemonstration: true,
  meeting: { select: { id: true, title: true, body: true, state: true, startsAt: true } },
  _count: { select: { signatures: true } },
} satisfies Prisma.InitiativeSelect
type Row = Prisma.InitiativeGetPayload<{ select: typeof facts }>

const toInitiative = ({ _count, meeting, ...row }: Row) => ({
  ...row,
  kind: readInitiativeKind(row.kind),
  state: readInitiativeState(row.state),
  assemblyKind: readInitiativeAssembly(row.assemblyKind),
  /** All that were given and not taken back. */
  signatures: _count.signatures,
  meeting: meeting && {
    ...meeting,
    state: meetingStates.find((state) => state === meeting.state) ?? ('cancelled' as MeetingState),
    day: civilDateOf(meeting.startsAt),
  },
})
export type Initiative = ReturnType<typeof toInitiative>

export async function initiativeById(id: string, reader: Tx = db): Promise<Initiative | null> {
  const row = await reader.initiative.findUnique({ where: { id }, select: facts })
  return row && toInitiative(row)
}

/** Those of some states, the latest first. */
export async function initiativesIn(
  states: readonly InitiativeState[],
  page: number,
  size: number,
): Promise<{ rows: Initiative[]; total: number }> {
  const where = { state: { in: [...states] } }
  const [rows, total] = await Promise.all([
    db.initiative.findMany({
      where,
      select: facts,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * size,
      take: size,
    }),
    db.initiative.count({ where }),
  ])
  return { rows: rows.map(toInitiative), total }
}

/** How many there are in each state. */
export async function initiativeCounts(): Promise<ReadonlyMap<string, number>> {
  const groups = await db.initiative.groupBy({ by: ['state'], _count: { _all: true } })
  return new Map(groups.map(({ state, _count }) => [state, _count._all]))
}

/** The open ones that the members a person acts for have signed. */
export async function initiativesSignedBy(accountId: string): Promise<Initiative[]> {
  const own = (await entitledActedFor(accountId)).map(({ memberId }) => memberId)
  if (own.length === 0) return []
  const rows = await db.initiative.findMany({
    where: { state: 'open', signatures: { some: { membershipId: { in: own } } } },
    select: facts,
    orderBy: { closesOn: 'asc' },
    take: 20,
  })
  return rows.map(toInitiative)
}

/** The open ones whose time is over, or whose assembly has begun. */
export async function initiativesOver(): Promise<Initiative[]> {
  const rows = await db.initiative.findMany({
    where: {
      state: 'open',
      OR: [{ closesOn: { lt: today() } }, { meeting: { state: { notIn: ['draft', 'convened'] } } }],
    },
    select: facts,
    orderBy: { id: 'asc' },
  })
  return rows.map(toInitiative)
}

/** Assemblies that members have called for and that are not convened yet. */
export async function assembliesToConvene(): Promise<Initiative[]> {
  const rows = await db.initiative.findMany({
    where: { kind: 'assembly', state: 'reached', OR: [{ meetingId: null }, { meeting: { state: 'draft' } }] },
    select: facts,
    orderBy: [{ conveneBy: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toInitiative)
}

const count = z.object({ count: z.coerce.number().int() })

/** Signatures of members who are entitled to vote today: whoever has left no longer counts. */
export async function standingSignatures(initiativeId: string, reader: Tx = db): Promise<number> {
  const on = today()
  const [row] = await queryRaw(
    reader,
    `SELECT COUNT(*) AS "count" FROM "InitiativeSignature" s JOIN "Membership" m ON m."id" = s."membershipId"
     WHERE s."initiativeId" = ? AND m."admittedOn" <= ? AND (m."endedOn" IS NULL OR m."endedOn" >= ?)`,
    [initiativeId, on, on],
  )
  return count.parse(row).count
}

/** What the rule of an initiative looks at, today. */
export const contextOf = (
  { closesOn, needed, meeting }: Pick<Initiative, 'closesOn' | 'needed' | 'meeting'>,
  signatures: number,
): InitiativeContext => ({ today: today(), closesOn, needed, signatures, meeting: meeting?.state ?? null })

async function entitled(where: Prisma.MembershipPeriodWhereInput, take: number, reader: Tx): Promise<MeetingMember[]> {
  const rows = await reader.membershipPeriod.findMany({
    where: { AND: [entitledOn(today()), where] },
    select: periodFacts,
    orderBy: { membershipId: 'asc' },
    take,
  })
  return rows.map(ofPeriod)
}

/** A member entitled to vote today, or null. */
export const entitledMember = async (membershipId: string, reader: Tx = db): Promise<MeetingMember | null> =>
  (await entitled({ membershipId }, 1, reader))[0] ?? null

/** The members entitled today that a person acts for: themselves, and the organisations that they represent. */
export const entitledActedFor = (accountId: string, reader: Tx = db): Promise<MeetingMember[]> =>
  entitled(
    {
      membership: {
        OR: [
          { kind: 'organisation', representativeId: accountId },
          { kind: { not: 'organisation' }, userId: accountId },
        ],
      },
    },
    50,
    reader,
  )

/** The next of those who signed, in the order of their ids; those entitled today alone can be told. */
export async function signatoriesAfter(
  initiativeId: string,
  after: string | null,
  take: number,
  reader: Tx = db,
): Promise<{ last: string | null; members: MeetingMember[] }> {
  const rows = await reader.initiativeSignature.findMany({
    where: { initiativeId, ...(after === null ? {} : { membershipId: { gt: after } }) },
    select: { membershipId: true },
    orderBy: { membershipId: 'asc' },
    take,
  })
  const ids = rows.map(({ membershipId }) => membershipId)
  const members = ids.length === 0 ? [] : await entitled({ membershipId: { in: ids } }, ids.length, reader)
  return { last: rows.length === take ? (ids.at(-1) ?? null) : null, members }
}

/** Which of these members have signed. */
export async function signedAmong(initiativeId: string, ids: readonly string[], reader: Tx = db): Promise<string[]> {
  const rows = await reader.initiativeSignature.findMany({
    where: { initiativeId, membershipId: { in: [...ids] } },
    select: { membershipId: true },
  })
  return rows.map(({ membershipId }) => membershipId)
}

/** Signatures of initiatives, by their ids: what an agenda says of the items that members put on it. */
export async function signaturesOf(ids: readonly string[], reader: Tx = db): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const groups = await reader.initiativeSignature.groupBy({
    by: ['initiativeId'],
    where: { initiativeId: { in: [...ids] } },
    _count: { _all: true },
  })
  return new Map(groups.map(({ initiativeId, _count }) => [initiativeId, _count._all]))
}

/** The assemblies convened, whose agenda an item may still be asked onto or may not, the nearest first. */
export async function convenedAssemblies(reader: Tx = db) {
  const rows = await reader.meeting.findMany({
    where: { body: null, kind: 'assembly', state: 'convened', call: 1 },
    select: { id: true, title: true, assemblyKind: true, startsAt: true, statutesId: true },
    orderBy: { startsAt: 'asc' },
    take: 20,
  })
  return rows.map(({ startsAt, assemblyKind, ...row }) => ({
    ...row,
    assemblyKind: readInitiativeAssembly(assemblyKind ?? ''),
    day: civilDateOf(startsAt),
  }))
}
