import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { can, type Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { renewSessionIn } from '~/platform/session/session.server'
import { accountNotice } from '../mails/account-notice'
import { accountsActs } from '../permissions'
import { accountById } from '../queries.server'
import { attempt, Undo } from '../undo.server'

/** What a credential's id can be; anything else is nobody's, and is not asked of the database. */
const isCredentialId = (id: string): boolean => /^[\w-]{1,1400}$/.test(id)

/** Names one of one's passkeys, so that it is known again. */
export async function renamePasskey(
  actor: Person,
  { userId, id, name }: { userId: string; id: string; name: string },
): Promise<Outcome<true>> {
  if (!can(actor, accountsActs['accounts.manage-second-factor'], { userId })) return refused({ code: 'not-found' })
  if (!isCredentialId(id)) return refused({ code: 'passkey-unknown' })
  return attempt(async (tx) => {
    const { count } = await tx.passkey.updateMany({ where: { id, userId }, data: { name } })
    if (count !== 1) throw new Undo({ code: 'passkey-unknown' })
    return true as const
  })
}

/** Removes one of one's passkeys; with the last one go the recovery codes, and sign-in asks for none any more. */
export async function removePasskey(
  actor: Person,
  {
    userId,
    id,
    sessionId,
    secondFactorAt,
  }: { userId: string; id: string; sessionId: string; secondFactorAt: Date | null },
): Promise<Outcome<{ cookie: string }>> {
  if (!can(actor, accountsActs['accounts.manage-second-factor'], { userId })) return refused({ code: 'not-found' })
  if (!secondFactorAt) return refused({ code: 'second-factor-first' })
  if (!isCredentialId(id)) return refused({ code: 'passkey-unknown' })
  const account = await accountById(userId)
  return attempt(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, userId } })
    if (count !== 1) throw new Undo({ code: 'passkey-unknown' })
    const left = await tx.passkey.count({ where: { userId } })
    if (left === 0) {
      await tx.recoveryCode.deleteMany({ where: { userId } })
      // What had been proved can no longer be proved again: an officer of a live portal must add a passkey first.
      await tx.session.updateMany({ where: { userId }, data: { secondFactorAt: null } })
    }
    await writeJournal(tx, {
      actor,
      act: 'accounts.remove-passkey',
      subject: { kind: 'account', id: userId },
      data: { left },
    })
    if (account?.email)
      await enqueueMail(
        tx,
        { to: account.email, ...accountNotice(account.locale ?? 'fr', 'passkeyRemoved') },
        { key: `accounts.remove-passkey:${newId()}` },
      )
    const cookie = await renewSessionIn(tx, sessionId)
    if (!cookie) throw new Undo({ code: 'session-ended' })
    return { cookie }
  })
}
