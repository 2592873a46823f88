import { now } from '~/platform/clock.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { accountNotice } from '../mails/account-notice'
import { accountsActs } from '../permissions'
import { forgetTries, hashed, personOf } from '../proofs.server'
import { accountById, linkState } from '../queries.server'
import { passwordProblem } from '../rules/password'
import { type Browser, endLinks, endSessions, openFor, type Opened, spendLink } from '../store.server'
import { attempt, Undo } from '../undo.server'

/** Chooses a password with a link received by mail: every session ends, and the person is signed in here. */
export async function resetPassword(
  actor: Actor,
  { token, password, browser }: { token: string; password: string; browser: Browser },
): Promise<Outcome<Opened>> {
  if (!can(actor, accountsActs['accounts.follow-link'], null)) return refused({ code: 'not-allowed' })
  const link = await linkState(token, 'reset-password', 'first-password')
  if (link.state !== 'valid') return refused({ code: `link-${link.state}` })
  const account = await accountById(link.userId)
  if (!account) return refused({ code: 'link-unknown' })
  const problem = passwordProblem(password, { name: account.name, address: account.email ?? '' })
  if (problem) return refused({ code: problem, field: 'password' })
  const hash = await hashed(password)
  if ('refused' in hash) return hash
  const opened = await attempt(async (tx) => {
    const spent = await spendLink(tx, token, 'reset-password', 'first-password')
    if (!spent) throw new Undo({ code: 'link-used' })
    const { userId } = spent
    // The link came by mail: it proves the address too.
    await tx.user.update({
      where: { id: userId },
      data: { passwordHash: hash.ok, emailConfirmedAt: account.emailConfirmedAt ?? now() },
    })
    await endSessions(tx, userId, null)
    for (const purpose of ['sign-in', 'reset-password', 'first-password', 'second-factor', 'confirm-address'] as const)
      await endLinks(tx, purpose, userId)
    await writeJournal(tx, {
      actor: personOf(userId),
      act: 'accounts.change-password',
      subject: { kind: 'account', id: userId },
      data: { by: 'link' },
    })
    if (account.email)
      await enqueueMail(
        tx,
        { to: account.email, ...accountNotice(account.locale ?? 'fr', 'passwordChanged') },
        { key: `accounts.password-changed:${newId()}` },
      )
    return openFor(tx, userId, browser)
  })
  if ('ok' in opened && account.email) await forgetTries('sign-in:account', account.email)
  return opened
}
