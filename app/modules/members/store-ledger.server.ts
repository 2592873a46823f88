import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { newId } from '~/platform/pure/ids'
import { advanceFor, type Part, type PaymentMethod } from './rules/member-account'

export type Movement = {
  membershipId: string
  kind: 'subscription' | 'cancellation'
  /** Positive when subscribed, negative when cancelled. */
  shares: number
  valueCents: number
  on: CivilDate
  decision: string
  createdById: string
}

export const addShareMovement = (tx: Tx, movement: Movement) =>
  tx.shareMovement.create({ data: { id: newId(), ...movement, createdAt: now() }, select: { id: true } })

/** Cancels all the shares of a member who leaves, each at the value that it was subscribed at. */
export async function cancelShares(
  tx: Tx,
  membershipId: string,
  { on, decision, by }: { on: CivilDate; decision: string; by: string },
): Promise<void> {
  const held = await tx.shareMovement.groupBy({ by: ['valueCents'], where: { membershipId }, _sum: { shares: true } })
  for (const { valueCents, _sum } of held)
    if ((_sum.shares ?? 0) > 0)
      await addShareMovement(tx, {
        membershipId,
        kind: 'cancellation',
        shares: -(_sum.shares ?? 0),
        valueCents,
        on,
        decision,
        createdById: by,
      })
}

/** Asks for the dues of a year, once; an advance that the member has is taken for them at once. */
export async function addDue(
  tx: Tx,
  due: { membershipId: string; year: number; cents: number; dueOn: CivilDate },
): Promise<boolean> {
  const { membershipId, year, cents } = due
  if (await tx.due.findUnique({ where: { membershipId_year: { membershipId, year } }, select: { id: true } }))
    return false
  await tx.due.create({ data: { id: newId(), ...due, createdAt: now() } })
  const advances = await tx.paymentPart.findMany({
    where: { kind: 'advance', payment: { membershipId, direction: 'received', cancelledOn: null } },
    select: { id: true, paymentId: true, cents: true },
    orderBy: { id: 'asc' },
  })
  let left = cents
  for (const { id, paymentId, cents: advance } of advances) {
    const taken = advanceFor(advance, left)
    if (taken === 0) break
    if (taken === advance) await tx.paymentPart.delete({ where: { id } })
    else await tx.paymentPart.update({ where: { id }, data: { cents: advance - taken } })
    await tx.paymentPart.create({ data: { id: newId(), paymentId, kind: 'dues', year, cents: taken } })
    left -= taken
  }
  return true
}

export const waiveDue = (tx: Tx, id: string, waivedOn: CivilDate, waiver: string) =>
  tx.due.update({ where: { id }, data: { waivedOn, waiver } })

export type NewPayment = {
  membershipId: string
  direction: 'received' | 'repaid'
  method: PaymentMethod
  on: CivilDate
  cents: number
  note: string
  bankLine: string | null
  createdById: string
  parts: readonly Part[]
}

/** Records money with the next number of receipt. */
export async function addPayment(tx: Tx, { parts, ...payment }: NewPayment): Promise<{ id: string; number: number }> {
  const last = await tx.payment.aggregate({ _max: { number: true } })
  return tx.payment.create({
    data: {
      id: newId(),
      number: (last._max.number ?? 0) + 1,
      ...payment,
      createdAt: now(),
      parts: { create: parts.map((part) => ({ id: newId(), ...part })) },
    },
    select: { id: true, number: true },
  })
}

export const cancelPayment = (tx: Tx, id: string, cancelledOn: CivilDate, cancelReason: string) =>
  tx.payment.update({ where: { id }, data: { cancelledOn, cancelReason } })

export const noteReminder = (tx: Tx, id: string, remindedAt: Date) =>
  tx.due.update({ where: { id }, data: { remindedAt } })
