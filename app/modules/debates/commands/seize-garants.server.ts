import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { accountById } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { takeForDebate } from '../flood.server'
import type { SeizureForm } from '../forms'
import { confirmMail } from '../mails/participant-mails'
import { takenUp, tellGarants } from '../matters.server'
import { debatePermissions } from '../permissions'
import { debateById } from '../queries.server'
import { waitingMatter } from '../queries-matters.server'
import { isPublic } from '../rules/debate'

type Asked = SeizureForm & { debateId: string; locale: Locale; clientAddress: string }

/**
 * Any resident seizes the garants, in any state of the debate that is public. With an account whose address is the one
 * given, at once; otherwise once the link of the mail is followed.
 */
export async function seizeGarants(
  actor: Actor,
  { debateId, locale, clientAddress, email, name, shown, title, text }: Asked,
): Promise<Outcome<{ confirmed: boolean }>> {
  const taken = await takeForDebate('debate-seizure', { clientAddress, email, debateId })
  if (!isOk(taken)) return taken
  return transact(async (tx): Promise<Outcome<{ confirmed: boolean }>> => {
    const debate = await debateById(debateId, tx)
    const subject = { isPublic: debate !== null && isPublic(debate.state) }
    if (!debate || !can(actor, debatePermissions['debates.seize-garants'], subject))
      return refused({ code: 'not-found' })
    const account = actor.kind === 'person' ? await accountById(actor.id, tx) : null
    const isOwn = account?.email === email
    const [id, token] = [newId(), newToken()]
    const row = { id, debateId, kind: 'seizure', title, text, authorName: name, email, locale, createdAt: now() }
    const mine = { authorId: isOwn ? account.id : null, isPublic: shown === 'public' }
    const state = isOwn
      ? { state: 'waiting', ...(await takenUp(tx, debateId)) }
      : { state: 'unconfirmed', tokenHash: tokenDigest(token) }
    const matter = await tx.garantMatter.create({ data: { ...row, ...mine, ...state } })
    await writeJournal(tx, { actor, act: 'debates.seize-garants', subject: { kind: 'debate', id: debateId } })
    const { number, dueOn } = matter
    if (number !== null && dueOn !== null) await tellGarants(tx, debate, { id, number, title, dueOn, kind: 'seizure' })
    else
      await enqueueMail(
        tx,
        { to: email, ...confirmMail(locale, 'seizure', { title: debate.title, token }) },
        { key: `debates.seize-garants:${id}` },
      )
    return ok({ confirmed: isOwn })
  })
}

/** The link of the mail, and the button of its page: the garants have it, and their clock runs. */
export const confirmSeizure = (actor: Actor, { token }: { token: string }): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const waiting = await waitingMatter(tokenDigest(token), tx)
    if (!can(actor, debatePermissions['debates.confirm'], null) || !waiting) return refused({ code: 'token-dead' })
    const { id, title, debate } = waiting
    const taken = await takenUp(tx, debate.id)
    await tx.garantMatter.update({ where: { id }, data: { ...taken, state: 'waiting', tokenHash: null } })
    await writeJournal(tx, { actor, act: 'debates.confirm-seizure', subject: { kind: 'debate', id: debate.id }, data: { number: taken.number } }) // prettier-ignore
    await tellGarants(tx, debate, { id, title, kind: 'seizure', number: taken.number, dueOn: taken.dueOn })
    return ok({ slug: debate.slug })
  })
