import type { Person } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf, type LimitedAct } from '~/platform/rate-limit/figures'
import { clientKey, forgetTokens, takeEach, takeToken } from '~/platform/rate-limit/limit.server'
import { Busy, hashPassword, isPassword } from './password-hash.server'
import type { AccountRow } from './queries.server'

/** A person as they are known before their roles are read: an account that has just proved itself. */
export const personOf = (userId: string): Person => ({ kind: 'person', id: userId, roles: [], organisations: [] })

/** Counts a try for the network address that it comes from, then for the account: refused beyond what is reasonable. */
export const countTry = (
  name: 'sign-in' | 'mail-link' | 'sign-up',
  account: string,
  clientAddress: string,
): Promise<Outcome<true>> =>
  takeEach(counterOf(`${name}:client`, clientKey(clientAddress)), counterOf(`${name}:account`, account))

/** A success: the mistakes made before it count no more. */
export const forgetTries = (name: LimitedAct, key: string): Promise<void> => forgetTokens({ name, key })

/** The hash of a new password, or 'busy'. */
export async function hashed(password: string): Promise<Outcome<string>> {
  try {
    return ok(await hashPassword(password))
  } catch (error) {
    if (error instanceof Busy) return refused({ code: 'busy' })
    throw error
  }
}

/**
 * Is this the account's password? Takes as long where there is no account, or no password: the answer is then no.
 */
export async function checked(account: AccountRow | null, password: string): Promise<Outcome<boolean>> {
  try {
    return ok(await isPassword(account?.passwordHash ?? null, password))
  } catch (error) {
    if (error instanceof Busy) return refused({ code: 'busy' })
    throw error
  }
}

/** A signed-in person gives their password again before what cannot be taken back. The field is `present`. */
export async function proveAgain(account: AccountRow, password: string): Promise<Outcome<true>> {
  if (account.passwordHash === null) return refused({ code: 'no-password' })
  const tries = await takeToken(counterOf('sign-in:account', account.email ?? account.id))
  if ('refused' in tries) return tries
  const right = await checked(account, password)
  if ('refused' in right) return right
  if (!right.ok) return refused({ code: 'wrong-password', field: 'present' })
  await forgetTries('sign-in:account', account.email ?? account.id)
  return ok(true)
}
