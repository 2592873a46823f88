import { now } from '~/platform/clock.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { can, type Person } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { renewSessionIn } from '~/platform/session/session.server'
import { accountNotice } from '../mails/account-notice'
import { verifyRegistration } from '../passkeys.server'
import { accountsActs } from '../permissions'
import { proveAgain } from '../proofs.server'
import { type AccountRow, accountById, hasPasskey, proofForFirstPasskey } from '../queries.server'
import { endSessions } from '../store.server'
import { attempt, Undo } from '../undo.server'
import { replaceRecoveryCodes } from './make-recovery-codes.server'

/** Beyond, one is lost in one's own list. */
const mostPasskeys = 20

export type AddPasskey = {
  userId: string
  name: string
  response: string
  requestUrl: string
  sessionId: string
  secondFactorAt: Date | null
  /** The password, asked for before the first passkey where the sign-in is not recent. */
  present: string
}

/** Whoever finds an open session, and adds their own key, would shut its owner out: that it is the owner is shown first. */
async function proveForFirst(account: AccountRow, { sessionId, present }: AddPasskey): Promise<Outcome<true>> {
  const proof = await proofForFirstPasskey(account, sessionId)
  if (proof === 'none') return ok(true)
  if (proof === 'link') return refused({ code: 'sign-in-again' })
  return present === '' ? refused({ code: 'password-missing', field: 'present' }) : proveAgain(account, present)
}

/**
 * Adds a passkey to one's account. The first one makes it the second factor of each sign-in: the other sessions, which
 * never gave one, end, and recovery codes are given, to be seen this once.
 */
export async function addPasskey(
  actor: Person,
  input: AddPasskey,
): Promise<Outcome<{ cookie: string; codes: string[] | null }>> {
  const { userId, name, sessionId } = input
  if (!can(actor, accountsActs['accounts.manage-second-factor'], { userId })) return refused({ code: 'not-found' })
  const account = await accountById(userId)
  if (!account?.email) return refused({ code: 'passkey-failed' })
  if (await hasPasskey(userId)) {
    if (!input.secondFactorAt) return refused({ code: 'second-factor-first' })
  } else {
    const proof = await proveForFirst(account, input)
    if ('refused' in proof) return proof
  }
  const made = await verifyRegistration(userId, input.response, input.requestUrl)
  if (!made) return refused({ code: 'passkey-failed' })
  const to = account.email
  return attempt(async (tx) => {
    const known = await tx.passkey.count({ where: { userId } })
    if (known >= mostPasskeys) throw new Undo({ code: 'too-many-passkeys' })
    if (await tx.passkey.findUnique({ where: { id: made.id }, select: { id: true } }))
      throw new Undo({ code: 'passkey-known' })
    const at = now()
    await tx.passkey.create({ data: { ...made, userId, name, createdAt: at } })
    const codes = known === 0 ? await replaceRecoveryCodes(tx, userId) : null
    if (known === 0) await endSessions(tx, userId, sessionId)
    await writeJournal(tx, { actor, act: 'accounts.add-passkey', subject: { kind: 'account', id: userId } })
    await enqueueMail(
      tx,
      { to, ...accountNotice(account.locale ?? 'fr', 'passkeyAdded') },
      { key: `accounts.add-passkey:${newId()}` },
    )
    const cookie = await renewSessionIn(tx, sessionId, at)
    if (!cookie) throw new Undo({ code: 'session-ended' })
    return { cookie, codes }
  })
}
