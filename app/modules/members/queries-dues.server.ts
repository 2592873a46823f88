import { db, type Tx } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { type Membership, membershipById } from './queries-membership.server'

/** Members of one transaction: nobody else writes meanwhile, some tenth of a second. */
const batch = 50

/** Members admitted who have no dues for this year yet, a few at a time. */
export const withoutDues = (year: number, categories: readonly string[], reader: Tx = db) =>
  reader.membership.findMany({
    where: { state: 'admitted', category: { in: [...categories] }, dues: { none: { year } } },
    select: { id: true, category: true, userId: true, representativeId: true, email: true, reference: true },
    orderBy: { id: 'asc' },
    take: batch,
  })

export type UnpaidDue = { id: string; year: number; cents: number; dueOn: CivilDate; member: Membership }

/** Dues whose term was passed before this day, that nobody was reminded of; those that are paid are left out. */
export async function duesToRemind(before: CivilDate, reader: Tx = db): Promise<UnpaidDue[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM "Due" d JOIN "Membership" m ON m."id" = d."membershipId"
    WHERE d."remindedAt" IS NULL AND d."waivedOn" IS NULL AND d."dueOn" < ${before} AND m."state" = 'admitted'
      AND d."cents" > (SELECT COALESCE(SUM(p."cents"), 0) FROM "PaymentPart" p JOIN "Payment" y ON y."id" = p."paymentId"
        WHERE y."membershipId" = d."membershipId" AND y."cancelledOn" IS NULL AND p."kind" = 'dues' AND p."year" = d."year")
    ORDER BY d."id" LIMIT ${batch}`
  const dues = await reader.due.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { id: true, year: true, cents: true, dueOn: true, membershipId: true },
  })
  const found: UnpaidDue[] = []
  for (const { membershipId, ...due } of dues) {
    const member = await membershipById(membershipId, reader)
    if (member) found.push({ ...due, member })
  }
  return found
}
