import type { Tx } from '~/platform/db/db.server'
import { mailboxOf } from '~/platform/pure/mail-address'
import { sha256 } from './store-drafting.server'

/** What is kept of a mailbox, so that it supports a referral once; its plus-addresses and dots are the same. */
export const supportMailbox = (referralId: string, address: string): string =>
  sha256(`support:${referralId}:${mailboxOf(address)}`)

/** True where an account that this mailbox confirmed supports the referral already, for itself. */
export async function isSupportedByAccount(tx: Tx, referralId: string, address: string): Promise<boolean> {
  const mailbox = mailboxOf(address)
  // Whatever is folded in an address, its first letter stays.
  const rows = await tx.referralSupport.findMany({
    where: {
      ...{ referralId, organisationId: null },
      user: { email: { startsWith: mailbox.slice(0, 1) }, emailConfirmedAt: { not: null } },
    },
    select: { user: { select: { email: true } } },
  })
  return rows.some(({ user }) => user.email !== null && mailboxOf(user.email) === mailbox)
}

/** An account that supports takes the place of what its own mailbox gave before: one person counts once. */
export async function dropMailSupport(tx: Tx, referralId: string, userId: string): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true, emailConfirmedAt: true } })
  if (!user?.email || !user.emailConfirmedAt) return
  const mailboxHash = supportMailbox(referralId, user.email)
  await tx.referralMailSupport.deleteMany({ where: { referralId, mailboxHash } })
}
