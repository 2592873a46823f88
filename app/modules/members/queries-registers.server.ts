import * as z from 'zod'
import { db } from '~/platform/db/db.server'
import { queryRaw } from '~/platform/db/raw.server'
import { type Role, roles } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'

const inForce = (on: CivilDate) => ({ startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }] })

export type MemberLine = {
  number: number | null
  name: string
  kind: 'person' | 'organisation'
  organisationKind: string | null
  category: string
  college: string | null
  votes: number
  admittedOn: CivilDate | null
}

/** Some of a register's lines: a page of it, or the next ones for a file. */
export type Slice = { skip: number; take: number }

const membersOf = (on: CivilDate) => ({
  ...inForce(on),
  membership: { admittedOn: { lte: on }, OR: [{ endedOn: null }, { endedOn: { gte: on } }] },
})

export const countMembersOn = (on: CivilDate): Promise<number> => db.membershipPeriod.count({ where: membersOf(on) })

/** The members of a day, by number, each in the category and college of that day. */
export async function membersOn(on: CivilDate, slice: Slice): Promise<MemberLine[]> {
  const rows = await db.membershipPeriod.findMany({
    where: membersOf(on),
    select: {
      category: true,
      college: true,
      votes: true,
      membership: {
        select: { number: true, name: true, kind: true, admittedOn: true, organisation: { select: { kind: true } } },
      },
    },
    orderBy: [{ membership: { number: { sort: 'asc', nulls: 'first' } } }, { id: 'asc' }],
    ...slice,
  })
  return rows.map(({ membership: { organisation, kind, ...member }, ...period }) => ({
    ...member,
    ...period,
    kind: kind === 'organisation' ? ('organisation' as const) : ('person' as const),
    organisationKind: organisation?.kind ?? null,
  }))
}

export type ShareLine = {
  number: number | null
  name: string
  shares: number
  subscribedCents: number
  paidCents: number
}

/** Who holds shares on a day or is still to be paid back, with what was subscribed and what is paid: one line a member. */
const holders = `
  FROM "Membership" m
  LEFT JOIN (SELECT "membershipId", SUM("shares") AS "shares", SUM("shares" * "valueCents") AS "cents"
    FROM "ShareMovement" WHERE "on" <= ? GROUP BY "membershipId") s ON s."membershipId" = m."id"
  LEFT JOIN (SELECT pay."membershipId", SUM(CASE WHEN pay."direction" = 'repaid' THEN -part."cents" ELSE part."cents" END) AS "cents"
    FROM "PaymentPart" part JOIN "Payment" pay ON pay."id" = part."paymentId"
    WHERE part."kind" = 'shares' AND pay."on" <= ? AND (pay."cancelledOn" IS NULL OR pay."cancelledOn" > ?)
    GROUP BY pay."membershipId") p ON p."membershipId" = m."id"
  WHERE coalesce(s."shares", 0) <> 0 OR coalesce(p."cents", 0) <> 0`

const shareRow = z.object({
  number: z.nullable(z.coerce.number().int()),
  name: z.string(),
  shares: z.coerce.number().int(),
  subscribedCents: z.coerce.number().int(),
  paidCents: z.coerce.number().int(),
})

export async function countSharesOn(on: CivilDate): Promise<number> {
  const [row] = await queryRaw(db, `SELECT count(*) AS "lines" ${holders}`, [on, on, on])
  return Number(row?.['lines'] ?? 0)
}

/** Those lines, by number. Added up by the database: the movements of ten thousand members are not held in memory. */
export async function sharesOn(on: CivilDate, { skip, take }: Slice): Promise<ShareLine[]> {
  const rows = await queryRaw(
    db,
    `SELECT m."number", m."name", coalesce(s."shares", 0) AS "shares", coalesce(s."cents", 0) AS "subscribedCents",
       coalesce(p."cents", 0) AS "paidCents" ${holders}
     ORDER BY coalesce(m."number", 0), m."id" LIMIT ${take} OFFSET ${skip}`,
    [on, on, on],
  )
  return rows.map((row) => shareRow.parse(row))
}

export type MandateLine = {
  person: string
  role: Role
  startsOn: CivilDate
  endsOn: CivilDate | null
  decision: string
}

const mandatesInForce = (on: CivilDate) => ({ ...inForce(on), role: { not: 'member' } })

export const countMandatesOn = (on: CivilDate): Promise<number> => db.mandate.count({ where: mandatesInForce(on) })

/** The mandates in force on a day, members' own left out: those are in their register. */
export async function mandatesOn(on: CivilDate, slice: Slice): Promise<MandateLine[]> {
  const rows = await db.mandate.findMany({
    where: mandatesInForce(on),
    select: { role: true, startsOn: true, endsOn: true, decision: true, user: { select: { name: true } } },
    orderBy: [{ role: 'asc' }, { startsOn: 'asc' }, { id: 'asc' }],
    ...slice,
  })
  return rows.flatMap(({ user, role, ...row }) => {
    const known = roles.find((one) => one === role)
    return known ? [{ person: user.name, role: known, ...row }] : []
  })
}
