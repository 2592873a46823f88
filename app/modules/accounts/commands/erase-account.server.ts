import { transact } from '~/platform/db/db.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can, type Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type Eraser, eraseIn } from '../erasure.server'
import { oneLinkMail } from '../mails/one-link'
import { accountsActs } from '../permissions'
import { countTry, personOf, proveAgain } from '../proofs.server'
import { accountById, linkState } from '../queries.server'
import { createLink, spendLink } from '../store.server'
import { attempt, Undo } from '../undo.server'

/** Erases one's account, with one's password. */
export async function eraseAccount(
  actor: Person,
  { userId, present }: { userId: string; present: string },
  erasers: readonly Eraser[],
): Promise<Outcome<true>> {
  if (!can(actor, accountsActs['accounts.erase'], { userId })) return refused({ code: 'not-found' })
  const account = await accountById(userId)
  if (!account) return refused({ code: 'not-found' })
  const proof = await proveAgain(account, present)
  if ('refused' in proof) return proof
  return attempt(async (tx) => {
    await eraseIn(tx, actor, userId, erasers)
    return true as const
  })
}

/** Asks for a link by mail that erases one's account: for those who have no password, or forgot it. */
export async function requestErasureLink(
  actor: Person,
  { userId, clientAddress }: { userId: string; clientAddress: string },
): Promise<Outcome<true>> {
  if (!can(actor, accountsActs['accounts.erase'], { userId })) return refused({ code: 'not-found' })
  const account = await accountById(userId)
  if (!account?.email) return refused({ code: 'not-found' })
  const to = account.email
  const tries = await countTry('mail-link', to, clientAddress)
  if ('refused' in tries) return tries
  await transact(async (tx) => {
    const token = await createLink(tx, 'erase-account', userId)
    await enqueueMail(
      tx,
      { to, ...oneLinkMail(account.locale ?? 'fr', 'erase', token) },
      { key: `accounts.erase-link:${newId()}` },
    )
  })
  return ok(true)
}

/** Erases the account that a link received by mail names. */
export async function followErasureLink(
  actor: Actor,
  { token }: { token: string },
  erasers: readonly Eraser[],
): Promise<Outcome<true>> {
  if (!can(actor, accountsActs['accounts.follow-link'], null)) return refused({ code: 'not-allowed' })
  const link = await linkState(token, 'erase-account')
  if (link.state !== 'valid') return refused({ code: `link-${link.state}` })
  return attempt(async (tx) => {
    const spent = await spendLink(tx, token, 'erase-account')
    if (!spent) throw new Undo({ code: 'link-used' })
    await eraseIn(tx, personOf(spent.userId), spent.userId, erasers)
    return true as const
  })
}
