import { type Actor, can } from '~/platform/permissions'
import { isOk, type Outcome, refused } from '~/platform/pure/outcome'
import { transact } from '~/platform/db/db.server'
import { isWeaker } from '../password-hash.server'
import { accountsActs } from '../permissions'
import { checked, countTry, forgetTries, hashed } from '../proofs.server'
import { accountByAddress } from '../queries.server'
import { type Browser, openFor, type Opened } from '../store.server'
import { attempt, Undo } from '../undo.server'
import { requestLink } from './request-link.server'

export type SignIn = {
  address: string
  password: string
  clientAddress: string
  returnTo: string | null
  browser: Browser
}

/**
 * Signs in with a password. Unknown address and wrong password are one answer, given in the same time. An address not
 * yet confirmed is said to those alone who know its password, and its link is sent again.
 */
export async function signIn(actor: Actor, input: SignIn): Promise<Outcome<Opened>> {
  if (!can(actor, accountsActs['accounts.sign-in'], null)) return refused({ code: 'not-allowed' })
  const tries = await countTry('sign-in', input.address, input.clientAddress)
  if ('refused' in tries) return tries
  const account = await accountByAddress(input.address)
  const right = await checked(account, input.password)
  if ('refused' in right) return right
  if (!account || !right.ok) return refused({ code: 'wrong-credentials' })
  if (!account.emailConfirmedAt) {
    const sent = await requestLink(actor, { kind: 'confirm-address', locale: account.locale ?? 'fr', ...input })
    return 'refused' in sent ? sent : refused({ code: 'unconfirmed' })
  }
  await forgetTries('sign-in:account', input.address)
  const opened = await attempt(async (tx) => {
    const present = await tx.user.findUnique({ where: { id: account.id }, select: { passwordHash: true } })
    // Changed, or the account erased, since the password was compared.
    if (present?.passwordHash !== account.passwordHash) throw new Undo({ code: 'wrong-credentials' })
    return openFor(tx, account.id, input.browser)
  })
  if (isOk(opened) && account.passwordHash && isWeaker(account.passwordHash))
    await strengthen(account.id, account.passwordHash, input.password)
  return opened
}

/** The hash grows with the parameters, when the password is at hand. */
async function strengthen(userId: string, kept: string, password: string): Promise<void> {
  const hash = await hashed(password)
  if (isOk(hash))
    await transact((tx) =>
      tx.user.updateMany({ where: { id: userId, passwordHash: kept }, data: { passwordHash: hash.ok } }),
    )
}
