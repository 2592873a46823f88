import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { formatEuros } from '~/platform/i18n/euros'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { membershipMail } from '../mails/membership-mails'
import { memberPath, writeToMember } from '../membership-sending.server'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import { paymentById } from '../queries-ledger.server'
import { cancelPayment as cancel } from '../store-ledger.server'

/** A cheque came back, or the line was wrong: the payment counts no more from today; its receipt says so. */
export const cancelPayment = (
  actor: Actor,
  input: { payment: string; reason: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const payment = await paymentById(input.payment, tx)
    const membership = payment && (await membershipById(payment.membershipId, tx))
    if (!payment || !membership || !can(actor, membershipPermissions['members.cancel-payment'], membership))
      return refused({ code: 'not-found' })
    if (payment.cancelledOn !== null) return refused({ code: 'payment-cancelled' })
    if (payment.direction === 'repaid') return refused({ code: 'repaid-already' })
    await cancel(tx, payment.id, today(), input.reason)
    await writeJournal(tx, {
      actor,
      act: 'members.cancel-payment',
      subject: { kind: 'membership', id: membership.id },
      data: { payment: payment.id, number: payment.number, cents: payment.cents },
    })
    await writeToMember(tx, membership, `cancel-payment-${payment.id}`, (locale) =>
      membershipMail(locale, 'cancelled', {
        quote: input.reason,
        facts: [
          ['receipt', String(payment.number)],
          ['amount', formatEuros(payment.cents, locale)],
        ],
        path: memberPath(membership.id),
      }),
    )
    return ok({ id: membership.id })
  })
