import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { oneLinkMail } from '../mails/one-link'
import { accountsActs } from '../permissions'
import { countTry, hashed } from '../proofs.server'
import { passwordProblem } from '../rules/password'
import { createLink } from '../store.server'

export type SignUp = {
  name: string
  address: string
  password: string
  locale: Locale
  clientAddress: string
  returnTo: string | null
}

/**
 * Asks for an account. The answer, its time and what is written are alike whether or not the address has one: only the
 * mail differs. The caller has checked that the person says they are 15 or older.
 */
export async function signUp(actor: Actor, input: SignUp): Promise<Outcome<true>> {
  if (!can(actor, accountsActs['accounts.sign-up'], null)) return refused({ code: 'not-allowed' })
  const problem = passwordProblem(input.password, input)
  if (problem) return refused({ code: problem, field: 'password' })
  const tries = await countTry('sign-up', input.address, input.clientAddress)
  if ('refused' in tries) return tries
  const hash = await hashed(input.password)
  if ('refused' in hash) return hash
  await transact(async (tx) => {
    const userId = await register(tx, input, hash.ok)
    await writeJournal(tx, { actor, act: 'accounts.sign-up', subject: { kind: 'account', id: userId } })
  })
  return ok(true)
}

async function register(tx: Tx, { name, address, locale, returnTo }: SignUp, passwordHash: string): Promise<string> {
  const at = now()
  const existing = await tx.user.findUnique({ where: { email: address } })
  const fresh = { name, locale, ageDeclaredAt: at, createdAt: at }
  if (existing?.emailConfirmedAt) {
    // One write here as well, which changes nothing: the answer must not come sooner.
    await tx.user.update({ where: { id: existing.id }, data: { locale: existing.locale } })
    const token = await createLink(tx, 'sign-in', existing.id)
    const known = existing.locale === 'en' || existing.locale === 'fr' ? existing.locale : locale
    await enqueueMail(
      tx,
      { to: address, ...oneLinkMail(known, 'alreadyRegistered', token, returnTo) },
      { key: `accounts.sign-up:${newId()}` },
    )
    return existing.id
  }
  const userId = existing?.id ?? newId()
  // Two sign-ups for one address that nobody has confirmed: whoever reads its mail, and not the last to ask, must choose
  // the password. It is asked for again with the confirmation.
  if (existing) await tx.user.update({ where: { id: userId }, data: { ...fresh, passwordHash: null } })
  else await tx.user.create({ data: { id: userId, email: address, passwordHash, ...fresh } })
  const token = await createLink(tx, 'confirm-address', userId)
  await enqueueMail(
    tx,
    { to: address, ...oneLinkMail(locale, 'confirmAddress', token, returnTo) },
    { key: `accounts.sign-up:${newId()}` },
  )
  return userId
}
