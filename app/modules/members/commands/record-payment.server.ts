import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { receivePayment } from '../payment.server'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import type { PaymentMethod } from '../rules/member-account'

export type PaymentInput = { id: string; method: PaymentMethod; on: CivilDate; cents: number; note: string }

/** The team records money received: it pays shares first, then the oldest dues; the member has a receipt. */
export const recordPayment = (
  actor: Actor,
  input: PaymentInput,
): Promise<Outcome<{ payment: string; number: number }>> =>
  transact(async (tx): Promise<Outcome<{ payment: string; number: number }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.record-payment'], membership))
      return refused({ code: 'not-found' })
    if (membership.state !== 'admitted' && membership.state !== 'ended') return refused({ code: 'membership-not-open' })
    if (input.on > today()) return refused({ code: 'date-in-future', field: 'on' })
    const { method, on, cents, note } = input
    const received = await receivePayment(tx, membership, {
      method,
      on,
      cents,
      note,
      bankLine: null,
      by: actorName(actor),
    })
    if (!isOk(received)) return received
    const { id: payment, number } = received.ok
    await writeJournal(tx, {
      actor,
      act: 'members.record-payment',
      subject: { kind: 'membership', id: membership.id },
      data: { payment, number, cents, method, on },
    })
    return ok({ payment, number })
  })
