import type { Tx } from '~/platform/db/db.server'
import { formatEuros } from '~/platform/i18n/euros'
import { formatNumber } from '~/platform/i18n/format'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { membershipMail } from './mails/membership-mails'
import { membershipWords } from './messages/membership-words'
import { memberPath, writeToMember } from './membership-sending.server'
import type { Membership } from './queries-membership.server'
import { accountOf } from './queries-ledger.server'
import { allocate, owedOf, type PaymentMethod } from './rules/member-account'
import { addPayment } from './store-ledger.server'

export type Received = {
  method: PaymentMethod
  on: CivilDate
  cents: number
  note: string
  bankLine: string | null
  by: string
}

/** Enters money received in a member's account, split by what they owe, and tells them; a part of the acts that record it. */
export async function receivePayment(
  tx: Tx,
  membership: Membership,
  { by, ...received }: Received,
): Promise<Outcome<{ id: string; number: number }>> {
  const parts = allocate(received.cents, owedOf((await accountOf(membership.id, tx)).ledger))
  if (!isOk(parts)) return parts
  const payment = await addPayment(tx, {
    membershipId: membership.id,
    direction: 'received',
    ...received,
    createdById: by,
    parts: parts.ok,
  })
  await writeToMember(tx, membership, `payment-${payment.id}`, (locale) =>
    membershipMail(locale, 'received', {
      facts: [
        ['amount', formatEuros(received.cents, locale)],
        ['method', membershipWords[locale].methods[received.method]],
        ['receipt', formatNumber(payment.number, locale)],
      ],
      path: `${memberPath(membership.id)}#versements`,
    }),
  )
  return ok(payment)
}
