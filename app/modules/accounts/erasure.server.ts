import type { Tx } from '~/platform/db/db.server'
import { now } from '~/platform/clock.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import type { Actor } from '~/platform/permissions'
import type { Refusal } from '~/platform/pure/outcome'
import { accountNotice } from './mails/account-notice'
import { readLinkPayload } from './store.server'
import { Undo } from './undo.server'

/**
 * What each module does when an account is erased: removes what it holds of the person, or refuses because somebody
 * else would be left stranded. It works inside the transaction that erases; a refusal undoes all of it.
 */
export type Eraser = (tx: Tx, userId: string) => Promise<Refusal | null>

/** What stands where the name stood. */
export const erasedName = 'Compte supprimé'

/** Key of the mail that confirms; its row goes as soon as it has been sent. */
export const erasedMailKey = (userId: string): string => `accounts.erased:${userId}`

/** Mails and jobs that carry an address, sent or waiting: removed, so that it stays nowhere. */
export async function removeMessagesTo(tx: Tx, address: string): Promise<void> {
  const quoted = JSON.stringify(address)
  // The database finds those that may match ('_' is a wildcard for it), then the text itself is compared.
  const rows = await tx.outboxMessage.findMany({
    where: { payload: { contains: address } },
    select: { id: true, payload: true },
  })
  const ids = rows.filter(({ payload }) => payload.includes(quoted)).map(({ id }) => id)
  for (let i = 0; i < ids.length; i += 500)
    await tx.outboxMessage.deleteMany({ where: { id: { in: ids.slice(i, i + 500) } } })
  await tx.keptMail.deleteMany({ where: { recipient: address } })
}

/** An address that the account was to change to is the person's as well, unless it is another account's. */
async function removeMessagesToNextAddress(tx: Tx, userId: string): Promise<void> {
  const links = await tx.oneTimeLink.findMany({
    where: { userId, purpose: 'change-address-new' },
    select: { payload: true },
  })
  const addresses = new Set(links.map(({ payload }) => readLinkPayload(payload).address))
  for (const address of addresses)
    if (address && !(await tx.user.findUnique({ where: { email: address }, select: { id: true } })))
      await removeMessagesTo(tx, address)
}

/**
 * Erases a person: name, address, password, passkeys, sessions, links, mails. The row stays without them, as the
 * pseudonym under which mandates, applications and the journal keep what the law requires. Throws Undo.
 */
export async function eraseIn(tx: Tx, actor: Actor, userId: string, erasers: readonly Eraser[]): Promise<void> {
  const account = await tx.user.findUnique({ where: { id: userId } })
  if (!account || account.erasedAt) throw new Undo({ code: 'not-found' })
  for (const erase of erasers) {
    const refusal = await erase(tx, userId)
    if (refusal) throw new Undo(refusal)
  }
  await removeMessagesToNextAddress(tx, userId)
  await tx.session.deleteMany({ where: { userId } })
  await tx.oneTimeLink.deleteMany({ where: { userId } })
  await tx.passkey.deleteMany({ where: { userId } })
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.user.update({
    where: { id: userId },
    data: {
      email: null,
      name: erasedName,
      passwordHash: null,
      locale: null,
      emailConfirmedAt: null,
      ageDeclaredAt: null,
      lastSeenAt: null,
      erasedAt: now(),
    },
  })
  await writeJournal(tx, { actor, act: 'accounts.erase', subject: { kind: 'account', id: userId } })
  if (!account.email) return
  await removeMessagesTo(tx, account.email)
  await enqueueMail(
    tx,
    { to: account.email, ...accountNotice(account.locale === 'en' ? 'en' : 'fr', 'erased') },
    { key: erasedMailKey(userId) },
  )
}
