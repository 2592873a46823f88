import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { accountById } from '~/modules/members/queries.server'
import { now } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import type { Locale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { takeForDebate } from '../flood.server'
import { confirmMail } from '../mails/participant-mails'
import { debatePermissions } from '../permissions'
import { debateById, stageOf } from '../queries.server'
import { waitingQuestion } from '../queries-matters.server'
import { isOver, isPublic } from '../rules/debate'

type Asked = { debateId: string; text: string; name: string; email: string; locale: Locale; clientAddress: string }

const nextNumber = async (tx: Tx, debateId: string): Promise<number> =>
  ((await tx.debateQuestion.aggregate({ where: { debateId }, _max: { number: true } }))._max.number ?? 0) + 1

/** A question on the information file, public once its address is confirmed; its answer is public too. */
export async function askQuestion(
  actor: Actor,
  { debateId, locale, clientAddress, email, name, text }: Asked,
): Promise<Outcome<{ confirmed: boolean }>> {
  const taken = await takeForDebate('debate-question', { clientAddress, email, debateId })
  if (!isOk(taken)) return taken
  return transact(async (tx): Promise<Outcome<{ confirmed: boolean }>> => {
    const debate = await debateById(debateId, tx)
    const subject = {
      isPublic: debate !== null && isPublic(debate.state) && stageOf(debate, 'information') !== undefined,
    }
    if (!debate || !can(actor, debatePermissions['debates.ask-question'], subject))
      return refused({ code: 'not-found' })
    if (isOver(debate.state)) return refused({ code: 'debate-closed' })
    const account = actor.kind === 'person' ? await accountById(actor.id, tx) : null
    const isOwn = account?.email === email
    const [id, token] = [newId(), newToken()]
    const row = { id, debateId, text, authorName: name, email, locale, createdAt: now() }
    await tx.debateQuestion.create({
      data: isOwn
        ? { ...row, authorId: account.id, state: 'waiting', confirmedAt: now(), number: await nextNumber(tx, debateId) }
        : { ...row, state: 'unconfirmed', tokenHash: tokenDigest(token) },
    })
    await writeJournal(tx, { actor, act: 'debates.ask-question', subject: { kind: 'debate', id: debateId } })
    if (!isOwn)
      await enqueueMail(
        tx,
        { to: email, ...confirmMail(locale, 'question', { title: debate.title, token }) },
        { key: `debates.ask-question:${id}` },
      )
    return ok({ confirmed: isOwn })
  })
}

/** The link of the mail, and the button of its page. */
export const confirmQuestion = (actor: Actor, { token }: { token: string }): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const waiting = await waitingQuestion(tokenDigest(token), tx)
    if (!can(actor, debatePermissions['debates.confirm'], null) || !waiting) return refused({ code: 'token-dead' })
    const { id, debate } = waiting
    const number = await nextNumber(tx, debate.id)
    await tx.debateQuestion.update({
      where: { id },
      data: { number, state: 'waiting', tokenHash: null, confirmedAt: now() },
    })
    await writeJournal(tx, { actor, act: 'debates.confirm-question', subject: { kind: 'debate', id: debate.id }, data: { number } }) // prettier-ignore
    return ok({ slug: debate.slug })
  })
