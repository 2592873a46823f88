import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { accountByEmail } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import { confirmSubscriptionMail } from '../mails/letter-mails'
import { letterPermissions } from '../permissions'
import { communityBy } from '../queries-communities.server'
import { confirmableSince, subscriptionOf, waitingSubscription } from '../queries-letters.server'
import { subscribeAccount } from '../store-communities.server'

type Asked = { communityId: string; email: string; locale: Locale; clientAddress: string }

/**
 * Asks for a community's letter. One's own account's address is known already; any other is confirmed by a link sent to
 * it. The answer never says whether an address had subscribed.
 */
export async function subscribeLetter(
  actor: Actor,
  { communityId, email, locale, clientAddress }: Asked,
): Promise<Outcome<{ confirmed: boolean }>> {
  const taken = await takeEach(
    counterOf('letter-subscribe:client', clientKey(clientAddress)),
    counterOf('letter-subscribe:account', email),
  )
  if (!isOk(taken)) return taken
  return transact(async (tx): Promise<Outcome<{ confirmed: boolean }>> => {
    const community = await communityBy({ id: communityId }, tx)
    if (!community || !can(actor, letterPermissions['circles.subscribe-letter'], null))
      return refused({ code: 'not-found' })
    const account = await accountByEmail(email, tx)
    const isOwn = account !== null && actor.kind === 'person' && actor.id === account.id
    if (isOwn) await subscribeAccount(tx, { communityId, userId: account.id, email, locale })
    await writeJournal(tx, { actor, act: 'circles.subscribe-letter', subject: { kind: 'community', id: communityId } })
    if (isOwn) return ok({ confirmed: true })
    const known = await tx.letterSubscription.findUnique({ where: { communityId_email: { communityId, email } } })
    if (known?.confirmedAt || (account && (await subscriptionOf(communityId, account.id, tx))))
      return ok({ confirmed: false })
    const token = newToken()
    const waiting = { locale, tokenHash: tokenDigest(token), createdAt: now() }
    const id = known?.id ?? newId()
    await tx.letterSubscription.upsert({
      where: { id },
      create: { id, communityId, userId: null, email, ...waiting },
      update: waiting,
    })
    await enqueueMail(
      tx,
      { to: email, ...confirmSubscriptionMail(locale, { name: community.name, token }) },
      { key: `circles.subscribe-letter:${id}:${waiting.tokenHash}` },
    )
    return ok({ confirmed: false })
  })
}

/** The link of the mail, and the button of its page: the address receives the letter. */
export const confirmSubscription = (actor: Actor, { token }: { token: string }): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const waiting = await waitingSubscription(tokenDigest(token), tx)
    if (!can(actor, letterPermissions['circles.confirm-subscription'], null) || !waiting)
      return refused({ code: 'token-dead' })
    await tx.letterSubscription.update({ where: { id: waiting.id }, data: { confirmedAt: now(), tokenHash: null } })
    await writeJournal(tx, { actor, act: 'circles.confirm-subscription', subject: { kind: 'community', id: waiting.communityId } }) // prettier-ignore
    return ok({ slug: waiting.community.slug })
  })

/** Daily job: addresses that nobody confirmed are forgotten. */
export async function forgetUnconfirmed(): Promise<void> {
  await db.letterSubscription.deleteMany({ where: { confirmedAt: null, createdAt: { lte: confirmableSince() } } })
}
