import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { accountByEmail } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { takeForDebate } from '../flood.server'
import { confirmMail } from '../mails/participant-mails'
import { debatePermissions } from '../permissions'
import { debateById } from '../queries.server'
import { waitingFollower } from '../queries-matters.server'
import { isPublic } from '../rules/debate'

type Asked = { debateId: string; email: string; locale: Locale; clientAddress: string }

/**
 * Asks for the news of a debate. One's own account's address is known already; any other is confirmed by a link sent to
 * it. The answer never says whether an address followed it.
 */
export async function followDebate(
  actor: Actor,
  { debateId, email, locale, clientAddress }: Asked,
): Promise<Outcome<{ confirmed: boolean }>> {
  const taken = await takeForDebate('debate-follow', { clientAddress, email, debateId })
  if (!isOk(taken)) return taken
  return transact(async (tx): Promise<Outcome<{ confirmed: boolean }>> => {
    const debate = await debateById(debateId, tx)
    const subject = { isPublic: debate !== null && isPublic(debate.state) }
    if (!debate || !can(actor, debatePermissions['debates.follow-debate'], subject))
      return refused({ code: 'not-found' })
    await writeJournal(tx, { actor, act: 'debates.follow-debate', subject: { kind: 'debate', id: debateId } })
    const account = await accountByEmail(email, tx)
    if (account !== null && actor.kind === 'person' && actor.id === account.id) {
      const key = { debateId_userId: { debateId, userId: account.id } }
      const mine = { confirmedAt: now(), locale }
      await tx.debateSubscription.upsert({
        where: key,
        create: { id: newId(), debateId, userId: account.id, createdAt: now(), ...mine },
        update: mine,
      })
      // The same address, confirmed before there was an account or beside it, would receive everything twice.
      await tx.debateSubscription.deleteMany({ where: { debateId, email } })
      return ok({ confirmed: true })
    }
    const known = await tx.debateSubscription.findFirst({
      where: { debateId, OR: [{ email }, ...(account ? [{ userId: account.id }] : [])] },
    })
    if (known?.confirmedAt) return ok({ confirmed: false })
    const [id, token] = [known?.id ?? newId(), newToken()]
    const waiting = { locale, tokenHash: tokenDigest(token), createdAt: now() }
    await tx.debateSubscription.upsert({
      where: { id },
      create: { id, debateId, email, ...waiting },
      update: waiting,
    })
    await enqueueMail(
      tx,
      { to: email, ...confirmMail(locale, 'follow', { title: debate.title, token }) },
      { key: `debates.follow-debate:${id}:${waiting.tokenHash}` },
    )
    return ok({ confirmed: false })
  })
}

/** The link of the mail, and the button of its page: the address receives the news. */
export const confirmFollowing = (actor: Actor, { token }: { token: string }): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const waiting = await waitingFollower(tokenDigest(token), tx)
    if (!can(actor, debatePermissions['debates.confirm'], null) || !waiting) return refused({ code: 'token-dead' })
    const { id, debate } = waiting
    await tx.debateSubscription.update({ where: { id }, data: { confirmedAt: now(), tokenHash: null } })
    await writeJournal(tx, { actor, act: 'debates.confirm-following', subject: { kind: 'debate', id: debate.id } })
    return ok({ slug: debate.slug })
  })

/** No more news of a debate, for the reader whose mail carried the link; done twice, it is done. */
export const endFollowing = (
  actor: Actor,
  { subscriptionId }: { subscriptionId: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    if (!can(actor, debatePermissions['debates.end-mailing'], null)) return refused({ code: 'not-found' })
    const { count } = await tx.debateSubscription.deleteMany({ where: { id: subscriptionId } })
    if (count > 0)
      await writeJournal(tx, { actor, act: 'debates.end-following', subject: { kind: 'debate-subscription', id: subscriptionId } }) // prettier-ignore
    return ok({ id: subscriptionId })
  })
