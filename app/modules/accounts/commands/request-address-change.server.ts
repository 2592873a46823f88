import { writeJournal } from '~/platform/journal/write.server'
import { transact } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { can, type Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { oneLinkMail } from '../mails/one-link'
import { accountsActs } from '../permissions'
import { countTry, proveAgain } from '../proofs.server'
import { accountById } from '../queries.server'
import { createLink, endLinks } from '../store.server'

type AddressChange = { userId: string; address: string; present: string; clientAddress: string }

/** Asks for a change of address: a link goes to the old and to the new, and both must be followed. */
export async function requestAddressChange(
  actor: Person,
  { userId, address, present, clientAddress }: AddressChange,
): Promise<Outcome<true>> {
  if (!can(actor, accountsActs['accounts.change-address'], { userId })) return refused({ code: 'not-found' })
  const account = await accountById(userId)
  if (!account?.email) return refused({ code: 'not-found' })
  const old = account.email
  if (old === address) return refused({ code: 'address-same', field: 'address' })
  const proof = await proveAgain(account, present)
  if ('refused' in proof) return proof
  const tries = await countTry('mail-link', old, clientAddress)
  if ('refused' in tries) return tries
  const locale = account.locale ?? 'fr'
  await transact(async (tx) => {
    const change = newId()
    const payload = { address, change }
    const forOld = await createLink(tx, 'change-address-old', userId, payload)
    const forNew = await createLink(tx, 'change-address-new', userId, payload)
    await enqueueMail(
      tx,
      { to: old, ...oneLinkMail(locale, 'changeOld', forOld) },
      { key: `accounts.change-address:${change}:old` },
    )
    // An address that has an account is told so by mail; the page says the same in both cases.
    const taken = await tx.user.findUnique({ where: { email: address }, select: { id: true, emailConfirmedAt: true } })
    const mail = taken?.emailConfirmedAt
      ? oneLinkMail(locale, 'alreadyRegistered', await createLink(tx, 'sign-in', taken.id))
      : oneLinkMail(locale, 'changeNew', forNew)
    await enqueueMail(tx, { to: address, ...mail }, { key: `accounts.change-address:${change}:new` })
    await writeJournal(tx, { actor, act: 'accounts.request-address-change', subject: { kind: 'account', id: userId } })
  })
  return ok(true)
}

/** Gives up a change of address: its links end. */
export async function cancelAddressChange(actor: Person, { userId }: { userId: string }): Promise<Outcome<true>> {
  if (!can(actor, accountsActs['accounts.change-address'], { userId })) return refused({ code: 'not-found' })
  await transact(async (tx) => {
    await endLinks(tx, 'change-address-old', userId)
    await endLinks(tx, 'change-address-new', userId)
  })
  return ok(true)
}
