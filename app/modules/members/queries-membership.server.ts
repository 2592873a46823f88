import * as z from 'zod'
import { isLocale, type Locale } from '~/platform/i18n/locale'
import { db, onDisconnect, type Prisma, type Tx } from '~/platform/db/db.server'
import { preparedRead } from '~/platform/db/prepared.server'
import { queryRaw } from '~/platform/db/raw.server'
import type { Person } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import type { MemberKind } from '../statutes/rules/statutes'
import { isTickedTie, type TickedTie } from './rules/membership-category'
import { type DepartureKind, isDepartureKind } from './rules/departure'
import { isMembershipState, type MembershipState } from './rules/membership-states'
import { isOrganisationKind } from './rules/organisation'

/** A member entitled to vote on a day: in which college, with how many votes, and the account that acts for them. */
export type EntitledMember = {
  membershipId: string
  number: number | null
  name: string
  /** The person's account, or that of who represents the organisation; null where there is none yet. */
  accountId: string | null
  category: string
  college: string | null
  votes: number
}

/** Periods of the memberships entitled to vote on a day: admitted by then, and not gone. `entitledMembers` says the same in SQL. */
export const entitledOn = (on: CivilDate) => ({
  startsOn: { lte: on },
  OR: [{ endsOn: null }, { endsOn: { gte: on } }],
  membership: { admittedOn: { lte: on }, OR: [{ endedOn: null }, { endedOn: { gte: on } }] },
})

/** How many members each college has on a day; those outside any college under null. */
export async function membersByCollege(on: CivilDate, reader: Tx = db): Promise<Map<string | null, number>> {
  const groups = await reader.membershipPeriod.groupBy({
    by: ['college'],
    where: entitledOn(on),
    _count: { _all: true },
  })
  return new Map(groups.map(({ college, _count }) => [college, _count._all]))
}

type KnownCount = { on: CivilDate; seq: number; count: Promise<Map<string | null, number>> }
let known: KnownCount | undefined
onDisconnect(() => (known = undefined))

const readActsSince = preparedRead(
  `SELECT max("seq") AS "seq", max(CASE WHEN "act" LIKE 'members.%' OR "act" LIKE 'statutes.%' THEN 1 ELSE 0 END) AS "touched"
   FROM "JournalEntry" WHERE "seq" > $1`,
  z.object({ seq: z.nullable(z.coerce.number().int()), touched: z.nullable(z.coerce.number().int()) }),
)

/**
 * The same, counted again only once the journal holds a later act on members or statutes, each of which writes its line
 * with the change: a live page asks at each arrival, and a hundred thousand members take a third of a second to count.
 */
export async function knownMembersByCollege(on: CivilDate): Promise<ReadonlyMap<string | null, number>> {
  const before = known?.on === on ? known : undefined
  const [since] = await readActsSince(before?.seq ?? 0)
  const seq = since?.seq ?? before?.seq ?? 0
  const count = before && since?.touched !== 1 ? before.count : membersByCollege(on)
  known = { on, seq, count }
  // A read that failed is asked again.
  count.catch(() => (known = undefined))
  return count
}

const entitledRow = z.object({
  id: z.string(),
  number: z.nullable(z.coerce.number().int()),
  name: z.string(),
  kind: z.string(),
  userId: z.nullable(z.string()),
  representativeId: z.nullable(z.string()),
  category: z.string(),
  college: z.nullable(z.string()),
  votes: z.coerce.number().int(),
})

/**
 * Those admitted on or before this day and not gone by then, in the college that they were in that day. In SQL: a vote is
 * opened for a hundred thousand members in one transaction, which Prisma's own reading of two tables would hold for long.
 */
export async function entitledMembers(on: CivilDate, reader: Tx = db): Promise<EntitledMember[]> {
  const rows = await queryRaw(
    reader,
    `SELECT m."id", m."number", m."name", m."kind", m."userId", m."representativeId", p."category", p."college", p."votes"
     FROM "MembershipPeriod" p JOIN "Membership" m ON m."id" = p."membershipId"
     WHERE p."startsOn" <= ? AND (p."endsOn" IS NULL OR p."endsOn" >= ?)
       AND m."admittedOn" <= ? AND (m."endedOn" IS NULL OR m."endedOn" >= ?)
     ORDER BY m."id"`,
    [on, on, on, on],
  )
  return rows.map((row) => {
    const { id, kind, userId, representativeId, ...entitled } = entitledRow.parse(row)
    return { membershipId: id, accountId: kind === 'organisation' ? representativeId : userId, ...entitled }
  })
}

const membershipFacts = {
  id: true,
  number: true,
  kind: true,
  userId: true,
  organisationId: true,
  representativeId: true,
  name: true,
  email: true,
  state: true,
  category: true,
  reference: true,
  appliedAt: true,
  admittedOn: true,
  endedOn: true,
  endReason: true,
  directory: true,
  isDemonstration: true,
  ties: true,
  sharesAsked: true,
  motivation: true,
  statutesVersion: true,
  decidedOn: true,
  decision: true,
  organisation: { select: { kind: true } },
} satisfies Prisma.MembershipSelect
type MembershipRow = Prisma.MembershipGetPayload<{ select: typeof membershipFacts }>

export type Membership = Omit<MembershipRow, 'kind' | 'state' | 'ties' | 'organisation' | 'endReason'> & {
  kind: 'person' | 'organisation'
  state: MembershipState
  /** What it is in the statutes' words. */
  memberKind: MemberKind
  ties: readonly TickedTie[]
  endReason: DepartureKind | null
}

function readTies(text: string): TickedTie[] {
  const read: unknown = JSON.parse(text)
  return Array.isArray(read) ? read.filter(isTickedTie) : []
}

function toMembership({ organisation, ...row }: MembershipRow): Membership {
  if (!isMembershipState(row.state)) throw new Error(`membership ${row.id} has an unknown state`)
  const of = organisation?.kind
  return {
    ...row,
    kind: row.kind === 'organisation' ? 'organisation' : 'person',
    state: row.state,
    memberKind: row.kind === 'organisation' && isOrganisationKind(of) ? of : 'person',
    ties: readTies(row.ties),
    endReason: isDepartureKind(row.endReason) ? row.endReason : null,
  }
}

export async function membershipById(id: string, reader: Tx = db): Promise<Membership | null> {
  const row = await reader.membership.findUnique({ where: { id }, select: membershipFacts })
  return row && toMembership(row)
}

export async function membershipByReference(reference: string, reader: Tx = db): Promise<Membership | null> {
  const row = await reader.membership.findUnique({ where: { reference }, select: membershipFacts })
  return row && toMembership(row)
}

/** Applied or admitted: a person has one at most as a person, an organisation one. */
export async function openMembershipOf(
  who: { userId: string } | { organisationId: string },
  reader: Tx = db,
): Promise<Membership | null> {
  const where = 'userId' in who ? { userId: who.userId, kind: 'person' } : { organisationId: who.organisationId }
  const row = await reader.membership.findFirst({
    where: { ...where, state: { in: ['applied', 'admitted'] } },
    select: membershipFacts,
  })
  return row && toMembership(row)
}

/** The memberships that this person has or acts in: their own, and those of the organisations that they represent. */
export async function membershipsOf(actor: Person, reader: Tx = db): Promise<Membership[]> {
  const represented = actor.organisations.filter(({ role }) => role === 'representative').map(({ id }) => id)
  const rows = await reader.membership.findMany({
    where: { OR: [{ userId: actor.id }, { organisationId: { in: represented } }] },
    select: membershipFacts,
    orderBy: { appliedAt: 'desc' },
  })
  return rows.map(toMembership)
}

/** Where to write to a member: the account that acts, else the address of the register. Null where there is none. */
export async function reachMember(
  { userId, representativeId, email }: Pick<Membership, 'userId' | 'representativeId' | 'email'>,
  reader: Tx = db,
): Promise<{ email: string; locale: Locale } | null> {
  const account = representativeId ?? userId
  const found =
    account === null
      ? null
      : await reader.user.findFirst({
          where: { id: account, erasedAt: null },
          select: { email: true, locale: true },
        })
  const to = found?.email ?? email
  return to === null ? null : { email: to, locale: isLocale(found?.locale) ? found.locale : 'fr' }
}

export type MembershipPeriodFacts = {
  id: string
  category: string
  college: string | null
  votes: number
  startsOn: CivilDate
  endsOn: CivilDate | null
  decision: string
}

/** In which categories the member was, the latest first. */
export const periodsOf = (membershipId: string, reader: Tx = db): Promise<MembershipPeriodFacts[]> =>
  reader.membershipPeriod.findMany({
    where: { membershipId },
    select: { id: true, category: true, college: true, votes: true, startsOn: true, endsOn: true, decision: true },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
  })

export const categoryChangesOf = (membershipId: string, reader: Tx = db) =>
  reader.categoryChange.findMany({
    where: { membershipId },
    select: { id: true, category: true, reason: true, state: true, askedAt: true, decidedOn: true, decision: true },
    orderBy: { id: 'desc' },
    take: 20,
  })

export async function categoryChangeById(id: string, reader: Tx = db) {
  const row = await reader.categoryChange.findUnique({
    where: { id },
    select: { id: true, membershipId: true, category: true, state: true, reason: true },
  })
  const membership = row && (await membershipById(row.membershipId, reader))
  return row && membership ? { ...row, membership } : null
}

/** Memberships that await the board's decision. */
export const membershipsToDecide = () =>
  db.membership.findMany({
    where: { state: 'applied' },
    orderBy: { appliedAt: 'asc' },
    take: 200,
    select: { id: true, name: true },
  })
