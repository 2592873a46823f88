import * as z from 'zod'
import { db, type Prisma, type Tx } from '~/platform/db/db.server'
import { queryRaw } from '~/platform/db/raw.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { type Capital } from './rules/capital'
import { type Ledger, paymentMethods, type PaymentMethod, partKinds, type PartKind } from './rules/member-account'

const paymentFacts = {
  id: true,
  number: true,
  membershipId: true,
  direction: true,
  method: true,
  on: true,
  cents: true,
  note: true,
  cancelledOn: true,
  cancelReason: true,
  createdAt: true,
  parts: { select: { kind: true, year: true, cents: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.PaymentSelect
type PaymentRow = Prisma.PaymentGetPayload<{ select: typeof paymentFacts }>
export type PaymentFacts = Omit<PaymentRow, 'direction' | 'method' | 'parts'> & {
  direction: 'received' | 'repaid'
  method: PaymentMethod
  parts: { kind: PartKind; year: number | null; cents: number }[]
}

const toPayment = ({ parts, ...row }: PaymentRow): PaymentFacts => ({
  ...row,
  direction: row.direction === 'repaid' ? 'repaid' : 'received',
  method: paymentMethods.find((method) => method === row.method) ?? 'transfer',
  parts: parts.map(({ kind, ...part }) => ({ ...part, kind: partKinds.find((known) => known === kind) ?? 'advance' })),
})

export async function paymentById(id: string, reader: Tx = db): Promise<PaymentFacts | null> {
  const row = await reader.payment.findUnique({ where: { id }, select: paymentFacts })
  return row && toPayment(row)
}

export const movementsOf = (membershipId: string, reader: Tx = db) =>
  reader.shareMovement.findMany({
    where: { membershipId },
    select: { id: true, kind: true, shares: true, valueCents: true, on: true, decision: true },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
  })

/** Everything of a member's account: shares, dues, payments (the latest first), and the ledger that rules read. */
export async function accountOf(membershipId: string, reader: Tx = db) {
  const [movements, dues, payments] = [
    await movementsOf(membershipId, reader),
    await reader.due.findMany({
      where: { membershipId },
      select: { id: true, year: true, cents: true, dueOn: true, waivedOn: true, waiver: true, remindedAt: true },
      orderBy: { year: 'desc' },
    }),
    (await reader.payment.findMany({ where: { membershipId }, select: paymentFacts, orderBy: { number: 'desc' } })).map(
      toPayment,
    ),
  ]
  const ledger: Ledger = {
    subscribedCents: movements.reduce((total, { shares, valueCents }) => total + shares * valueCents, 0),
    dues: dues.map(({ year, cents, waivedOn }) => ({ year, cents, waived: waivedOn !== null })),
    parts: payments
      .filter(({ cancelledOn }) => cancelledOn === null)
      .flatMap(({ direction, parts }) => parts.map((part) => ({ ...part, direction }))),
  }
  const shares = movements.reduce((total, movement) => total + movement.shares, 0)
  return { movements, dues, payments, ledger, shares }
}

/** The ledger of every member, read in three queries: for what looks at all of them at once. */
export async function everyLedger(reader: Tx = db): Promise<ReadonlyMap<string, Ledger>> {
  type Open = { subscribedCents: number; dues: Ledger['dues'][number][]; parts: Ledger['parts'][number][] }
  const ledgers = new Map<string, Open>()
  const of = (id: string): Open => {
    const ledger = ledgers.get(id) ?? { subscribedCents: 0, dues: [], parts: [] }
    ledgers.set(id, ledger)
    return ledger
  }
  for (const { membershipId, shares, valueCents } of await reader.shareMovement.findMany({
    select: { membershipId: true, shares: true, valueCents: true },
  }))
    of(membershipId).subscribedCents += shares * valueCents
  for (const { membershipId, year, cents, waivedOn } of await reader.due.findMany({
    select: { membershipId: true, year: true, cents: true, waivedOn: true },
  }))
    of(membershipId).dues.push({ year, cents, waived: waivedOn !== null })
  for (const { kind, year, cents, payment } of await reader.paymentPart.findMany({
    where: { payment: { cancelledOn: null } },
    select: { kind: true, year: true, cents: true, payment: { select: { membershipId: true, direction: true } } },
  }))
    of(payment.membershipId).parts.push({
      kind: partKinds.find((known) => known === kind) ?? 'advance',
      year,
      cents,
      direction: payment.direction === 'repaid' ? 'repaid' : 'received',
    })
  return ledgers
}

/** A statement's lines that are recorded already, among these. */
export async function recordedLines(hashes: readonly string[], reader: Tx = db): Promise<Set<string>> {
  const found = new Set<string>()
  for (let start = 0; start < hashes.length; start += 500) {
    const rows = await reader.payment.findMany({
      where: { bankLine: { in: hashes.slice(start, start + 500) } },
      select: { bankLine: true },
    })
    for (const { bankLine } of rows) if (bankLine !== null) found.add(bankLine)
  }
  return found
}

const paidOnDay = z.object({ cents: z.coerce.number().int(), authorities: z.coerce.number().int() })

/** The capital that is paid on a day, its highest at the end of a day until then, and what local authorities have, in cents. */
export async function paidCapital(on: CivilDate, reader: Tx = db): Promise<Capital> {
  const rows = await queryRaw(
    reader,
    `SELECT d."on", SUM(d."cents") AS "cents", SUM(CASE WHEN d."kind" = 'local-authority' THEN d."cents" ELSE 0 END) AS "authorities"
     FROM (SELECT pay."on", o."kind", CASE WHEN pay."direction" = 'repaid' THEN -part."cents" ELSE part."cents" END AS "cents"
       FROM "PaymentPart" part
       JOIN "Payment" pay ON pay."id" = part."paymentId"
       JOIN "Membership" m ON m."id" = pay."membershipId"
       LEFT JOIN "Organisation" o ON o."id" = m."organisationId"
       WHERE part."kind" = 'shares' AND pay."on" <= ? AND (pay."cancelledOn" IS NULL OR pay."cancelledOn" > ?)) d
     GROUP BY d."on" ORDER BY d."on"`,
    [on, on],
  )
  const capital = { cents: 0, highestCents: 0, authoritiesCents: 0 }
  for (const { cents, authorities } of rows.map((row) => paidOnDay.parse(row))) {
    capital.cents += cents
    capital.highestCents = Math.max(capital.highestCents, capital.cents)
    capital.authoritiesCents += authorities
  }
  return capital
}

/** The capital that is subscribed, as the rule on local authorities counts it. */
export async function subscribedCapital(reader: Tx = db): Promise<Capital> {
  const rows = await reader.$queryRaw<{ authority: boolean | number | bigint; cents: number | bigint | null }[]>`
    SELECT (CASE WHEN o."kind" = 'local-authority' THEN 1 ELSE 0 END) AS authority, SUM(m."shares" * m."valueCents") AS cents
    FROM "ShareMovement" m
    JOIN "Membership" s ON s."id" = m."membershipId"
    LEFT JOIN "Organisation" o ON o."id" = s."organisationId"
    GROUP BY 1`
  const capital = { cents: 0, highestCents: 0, authoritiesCents: 0 }
  for (const { authority, cents } of rows) {
    capital.cents += Number(cents ?? 0)
    if (Number(authority) === 1) capital.authoritiesCents += Number(cents ?? 0)
  }
  return { ...capital, highestCents: capital.cents }
}
