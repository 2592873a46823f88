import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { openSessionIn, renewSessionIn } from '~/platform/session/session.server'
import { accountNotice } from '../mails/account-notice'
import { verifyAuthentication } from '../passkeys.server'
import { accountsActs } from '../permissions'
import { forgetTries, personOf } from '../proofs.server'
import { waitingFor } from '../queries.server'
import { normaliseRecoveryCode } from '../rules/recovery-code'
import { spendLink } from '../store.server'
import { recoveryCodeDigest } from '../tokens.server'
import { attempt, Undo } from '../undo.server'

/** Where the second factor is given: after a password (the cookie waits), or in a session that has not given it yet. */
export type Waiting = { waitingToken: string | null } | { userId: string; sessionId: string }
export type Proof = { kind: 'passkey'; response: string; requestUrl: string } | { kind: 'code'; code: string }

/** Gives the second factor. A wrong one leaves the sign-in waiting; the right one opens a session with a new id. */
export async function passSecondFactor(
  actor: Actor,
  waiting: Waiting,
  proof: Proof,
): Promise<Outcome<{ cookie: string }>> {
  if (!can(actor, accountsActs['accounts.sign-in'], null)) return refused({ code: 'not-allowed' })
  const userId = 'userId' in waiting ? waiting.userId : await waitingFor(waiting.waitingToken)
  if (!userId) return refused({ code: 'waiting-ended' })
  const tries = await takeToken(counterOf('second-factor:account', userId))
  if ('refused' in tries) return tries
  const passkey = proof.kind === 'passkey' ? await verifyAuthentication(userId, proof.response, proof.requestUrl) : null
  if (proof.kind === 'passkey' && !passkey) return refused({ code: 'passkey-failed' })
  const outcome = await attempt(async (tx) => {
    const at = now()
    if (passkey) {
      // The counter moves once for one signature: a copied authenticator shows here.
      const { count } = await tx.passkey.updateMany({
        where: { id: passkey.id, userId, counter: passkey.counter },
        data: { counter: passkey.newCounter, lastUsedAt: at },
      })
      if (count !== 1) throw new Undo({ code: 'passkey-failed' })
    } else if (proof.kind === 'code') await useCode(tx, userId, proof.code, at)
    const cookie =
      'userId' in waiting
        ? await renewSessionIn(tx, waiting.sessionId, at)
        : await openWaiting(tx, waiting.waitingToken, at)
    if (!cookie) throw new Undo({ code: 'waiting-ended' })
    return { cookie }
  })
  if ('ok' in outcome) await forgetTries('second-factor:account', userId)
  return outcome
}

async function openWaiting(tx: Tx, token: string | null, at: Date): Promise<string | null> {
  const spent = token ? await spendLink(tx, token, 'second-factor') : null
  if (!spent) return null
  await tx.user.update({ where: { id: spent.userId }, data: { lastSeenAt: at } })
  return openSessionIn(tx, spent.userId, spent.payload.device ?? '', at)
}

async function useCode(tx: Tx, userId: string, code: string, at: Date): Promise<void> {
  const id = recoveryCodeDigest(userId, normaliseRecoveryCode(code.slice(0, 200)))
  const { count } = await tx.recoveryCode.updateMany({ where: { id, userId, usedAt: null }, data: { usedAt: at } })
  if (count !== 1) throw new Undo({ code: 'code-wrong', field: 'code' })
  await writeJournal(tx, {
    actor: personOf(userId),
    act: 'accounts.use-recovery-code',
    subject: { kind: 'account', id: userId },
  })
  const account = await tx.user.findUnique({ where: { id: userId }, select: { email: true, locale: true } })
  if (account?.email)
    await enqueueMail(
      tx,
      { to: account.email, ...accountNotice(account.locale === 'en' ? 'en' : 'fr', 'codeUsed') },
      { key: `accounts.code:${newId()}` },
    )
}
