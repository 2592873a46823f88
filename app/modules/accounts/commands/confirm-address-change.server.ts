import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { accountNotice } from '../mails/account-notice'
import { accountsActs } from '../permissions'
import { personOf } from '../proofs.server'
import { linkState } from '../queries.server'
import { endLinks, readLinkPayload, type Spent, spendLink } from '../store.server'
import { attempt, Undo } from '../undo.server'

export type AddressChangeStep = 'waits-for-new' | 'waits-for-old' | 'changed'

/** Follows one of the two links of a change of address; the second of them makes the change. */
export async function confirmAddressChange(
  actor: Actor,
  { token }: { token: string },
): Promise<Outcome<AddressChangeStep>> {
  if (!can(actor, accountsActs['accounts.follow-link'], null)) return refused({ code: 'not-allowed' })
  const link = await linkState(token, 'change-address-old', 'change-address-new')
  if (link.state !== 'valid') return refused({ code: `link-${link.state}` })
  return attempt(async (tx) => {
    const spent = await spendLink(tx, token, 'change-address-old', 'change-address-new')
    if (!spent) throw new Undo({ code: 'link-used' })
    const other = spent.purpose === 'change-address-old' ? 'change-address-new' : 'change-address-old'
    const others = await tx.oneTimeLink.findMany({
      where: { userId: spent.userId, purpose: other, usedAt: { not: null } },
      select: { payload: true },
    })
    const isWhole = others.some(
      ({ payload }) => spent.payload.change !== undefined && readLinkPayload(payload).change === spent.payload.change,
    )
    if (!isWhole) return other === 'change-address-new' ? 'waits-for-new' : 'waits-for-old'
    await change(tx, spent)
    return 'changed'
  })
}

async function change(tx: Tx, { userId, payload: { address } }: Spent): Promise<void> {
  const account = await tx.user.findUnique({ where: { id: userId } })
  if (!account?.email || !address) throw new Undo({ code: 'link-ended' })
  const taken = await tx.user.findUnique({ where: { email: address } })
  if (taken?.emailConfirmedAt) throw new Undo({ code: 'address-taken' })
  // A sign-up that nobody confirmed holds nothing: the owner of the mailbox has just shown who they are.
  if (taken) {
    const { count } = await tx.user.deleteMany({
      where: { id: taken.id, mandates: { none: {} }, organisationMandates: { none: {} } },
    })
    if (count !== 1) throw new Undo({ code: 'address-taken' })
  }
  await tx.user.update({ where: { id: userId }, data: { email: address } })
  // What was sent to the old address opens nothing any more.
  for (const purpose of [
    'sign-in',
    'reset-password',
    'erase-account',
    'change-address-old',
    'change-address-new',
  ] as const)
    await endLinks(tx, purpose, userId)
  await writeJournal(tx, {
    actor: personOf(userId),
    act: 'accounts.change-address',
    subject: { kind: 'account', id: userId },
  })
  const mail = accountNotice(account.locale === 'en' ? 'en' : 'fr', 'addressChanged')
  const seal = `accounts.address-changed:${newId()}`
  await enqueueMail(tx, { to: account.email, ...mail }, { key: `${seal}:old` })
  await enqueueMail(tx, { to: address, ...mail }, { key: `${seal}:new` })
}
