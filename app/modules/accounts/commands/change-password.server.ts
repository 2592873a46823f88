import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { can, type Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { renewSessionIn } from '~/platform/session/session.server'
import { accountNotice } from '../mails/account-notice'
import { accountsActs } from '../permissions'
import { hashed, proveAgain } from '../proofs.server'
import { accountById } from '../queries.server'
import { passwordProblem } from '../rules/password'
import { endLinks, endSessions } from '../store.server'
import { attempt, Undo } from '../undo.server'

/** Changes one's password, with the present one: the other sessions end, this one gets a new id. */
export async function changePassword(
  actor: Person,
  { userId, present, password, sessionId }: { userId: string; present: string; password: string; sessionId: string },
): Promise<Outcome<{ cookie: string }>> {
  if (!can(actor, accountsActs['accounts.change-password'], { userId })) return refused({ code: 'not-found' })
  const account = await accountById(userId)
  if (!account) return refused({ code: 'not-found' })
  const problem = passwordProblem(password, { name: account.name, address: account.email ?? '' })
  if (problem) return refused({ code: problem, field: 'password' })
  const proof = await proveAgain(account, present)
  if ('refused' in proof) return proof
  const hash = await hashed(password)
  if ('refused' in hash) return hash
  return attempt(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: account.passwordHash },
      data: { passwordHash: hash.ok },
    })
    if (count !== 1) throw new Undo({ code: 'wrong-password', field: 'present' })
    await endSessions(tx, userId, sessionId)
    for (const purpose of ['sign-in', 'reset-password', 'second-factor'] as const) await endLinks(tx, purpose, userId)
    await writeJournal(tx, {
      actor,
      act: 'accounts.change-password',
      subject: { kind: 'account', id: userId },
      data: { by: 'password' },
    })
    if (account.email)
      await enqueueMail(
        tx,
        { to: account.email, ...accountNotice(account.locale ?? 'fr', 'passwordChanged') },
        { key: `accounts.password-changed:${newId()}` },
      )
    const cookie = await renewSessionIn(tx, sessionId)
    if (!cookie) throw new Undo({ code: 'session-ended' })
    return { cookie }
  })
}
