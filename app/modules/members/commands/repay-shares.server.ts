import { statutesInForce } from '~/modules/statutes/queries.server'
import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { formatEuros } from '~/platform/i18n/euros'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { membershipMail } from '../mails/membership-mails'
import { memberPath, writeToMember } from '../membership-sending.server'
import { membershipWords } from '../messages/membership-words'
import { membershipPermissions } from '../permissions'
import { membershipById } from '../queries-membership.server'
import { accountOf, paidCapital } from '../queries-ledger.server'
import { mayRepay } from '../rules/capital'
import { paidFor, type PaymentMethod } from '../rules/member-account'
import { addPayment } from '../store-ledger.server'

export type RepaymentInput = { id: string; method: PaymentMethod; on: CivilDate; cents: number; note: string }

/** The team records that shares were paid back to a former member: never more than was paid, never below the capital's floor. */
export const repayShares = (actor: Actor, input: RepaymentInput): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const membership = await membershipById(input.id, tx)
    if (!membership || !can(actor, membershipPermissions['members.repay-shares'], membership))
      return refused({ code: 'not-found' })
    if (membership.state !== 'ended') return refused({ code: 'still-member' })
    if (input.on > today()) return refused({ code: 'date-in-future', field: 'on' })
    const inForce = await statutesInForce(today(), tx)
    if (!inForce?.statutes.capital) return refused({ code: 'no-capital' })
    const held = paidFor((await accountOf(membership.id, tx)).ledger, 'shares')
    const { method, on, cents, note } = input
    const allowed = mayRepay(await paidCapital(today(), tx), held, cents, inForce.statutes.capital.floor)
    if (!isOk(allowed)) return allowed
    const { id: payment, number } = await addPayment(tx, {
      membershipId: membership.id,
      direction: 'repaid',
      method,
      on,
      cents,
      note,
      bankLine: null,
      createdById: actorName(actor),
      parts: [{ kind: 'shares', year: null, cents }],
    })
    await writeJournal(tx, {
      actor,
      act: 'members.repay-shares',
      subject: { kind: 'membership', id: membership.id },
      data: { payment, number, cents, method, on },
    })
    await writeToMember(tx, membership, `repay-${payment}`, (locale) =>
      membershipMail(locale, 'repaid', {
        facts: [
          ['amount', formatEuros(cents, locale)],
          ['method', membershipWords[locale].methods[method]],
        ],
        path: memberPath(membership.id),
      }),
    )
    return ok({ number })
  })
