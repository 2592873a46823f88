import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { can, type Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { accountNotice } from '../mails/account-notice'
import { accountsActs } from '../permissions'
import { accountById } from '../queries.server'
import { normaliseRecoveryCode } from '../rules/recovery-code'
import { newRecoveryCodes, recoveryCodeDigest } from '../tokens.server'
import { attempt, Undo } from '../undo.server'

/** New codes in place of the former; only their digests are kept, so they are seen this once. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await tx.recoveryCode.deleteMany({ where: { userId } })
  for (const code of codes)
    await tx.recoveryCode.create({ data: { id: recoveryCodeDigest(userId, normaliseRecoveryCode(code)), userId } })
  return codes
}

export async function makeRecoveryCodes(
  actor: Person,
  { userId, secondFactorAt }: { userId: string; secondFactorAt: Date | null },
): Promise<Outcome<{ codes: string[] }>> {
  if (!can(actor, accountsActs['accounts.manage-second-factor'], { userId })) return refused({ code: 'not-found' })
  if (!secondFactorAt) return refused({ code: 'second-factor-first' })
  const account = await accountById(userId)
  return attempt(async (tx) => {
    if ((await tx.passkey.count({ where: { userId } })) === 0) throw new Undo({ code: 'no-passkey' })
    const codes = await replaceRecoveryCodes(tx, userId)
    await writeJournal(tx, { actor, act: 'accounts.make-recovery-codes', subject: { kind: 'account', id: userId } })
    if (account?.email)
      await enqueueMail(
        tx,
        { to: account.email, ...accountNotice(account.locale ?? 'fr', 'codesMade') },
        { key: `accounts.codes:${newId()}` },
      )
    return { codes }
  })
}
