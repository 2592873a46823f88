import { now } from '~/platform/clock.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { accountsActs } from '../permissions'
import { hashed, personOf } from '../proofs.server'
import { accountById, linkState } from '../queries.server'
import { passwordProblem } from '../rules/password'
import { type Browser, openFor, type Opened, spendLink } from '../store.server'
import { attempt, Undo } from '../undo.server'

/** Spends the link of a sign-up: the address is confirmed and the person signed in. */
export async function confirmAddress(
  actor: Actor,
  input: { token: string; password: string; browser: Browser },
): Promise<Outcome<Opened>> {
  if (!can(actor, accountsActs['accounts.follow-link'], null)) return refused({ code: 'not-allowed' })
  const link = await linkState(input.token, 'confirm-address')
  if (link.state !== 'valid') return refused({ code: `link-${link.state}` })
  let passwordHash: string | undefined
  if (!link.hasPassword) {
    const account = await accountById(link.userId)
    const problem = passwordProblem(input.password, { name: account?.name ?? '', address: account?.email ?? '' })
    if (problem) return refused({ code: problem, field: 'password' })
    const hash = await hashed(input.password)
    if ('refused' in hash) return hash
    passwordHash = hash.ok
  }
  return attempt(async (tx) => {
    const spent = await spendLink(tx, input.token, 'confirm-address')
    if (!spent) throw new Undo({ code: 'link-used' })
    await tx.user.update({
      where: { id: spent.userId },
      data: { emailConfirmedAt: now(), ...(passwordHash ? { passwordHash } : {}) },
    })
    await writeJournal(tx, {
      actor: personOf(spent.userId),
      act: 'accounts.confirm-address',
      subject: { kind: 'account', id: spent.userId },
    })
    return openFor(tx, spent.userId, input.browser)
  })
}
