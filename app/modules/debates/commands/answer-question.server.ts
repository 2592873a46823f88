import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { questionAnsweredMail } from '../mails/participant-mails'
import { debatePermissions } from '../permissions'
import { questionById } from '../queries-file.server'

/** The team answers a question, or writes its answer again; who asked is told the first time. */
export const answerQuestion = (
  actor: Actor,
  { id, answer }: { id: string; answer: string },
): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const question = await questionById(id, tx)
    if (!question || question.number === null || !can(actor, debatePermissions['debates.design-debate'], null))
      return refused({ code: 'not-found' })
    if (question.state !== 'waiting' && question.state !== 'answered') return refused({ code: 'state-forbids' })
    const { number, debate, email, text } = question
    await tx.debateQuestion.update({ where: { id }, data: { answer, state: 'answered', answeredAt: now() } })
    await writeJournal(tx, { actor, act: 'debates.answer-question', subject: { kind: 'debate', id: debate.id }, data: { number } }) // prettier-ignore
    const locale = question.locale === 'en' ? 'en' : 'fr'
    if (email !== null && question.state === 'waiting')
      await enqueueMail(
        tx,
        { to: email, ...questionAnsweredMail(locale, { debate, number, question: text, answer }) },
        { key: `debates.answer-question:${id}` },
      )
    return ok({ number })
  })

/** Takes a question's text away, for a reason that stands in its place: its number stays. */
export const removeQuestion = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ number: number }>> =>
  transact(async (tx): Promise<Outcome<{ number: number }>> => {
    const question = await questionById(id, tx)
    if (!question || question.number === null || !can(actor, debatePermissions['debates.design-debate'], null))
      return refused({ code: 'not-found' })
    if (question.state === 'removed') return refused({ code: 'state-forbids' })
    const { number, debate } = question
    await tx.debateQuestion.update({ where: { id }, data: { state: 'removed', reason } })
    await writeJournal(tx, { actor, act: 'debates.remove-question', subject: { kind: 'debate', id: debate.id }, data: { number } }) // prettier-ignore
    return ok({ number })
  })
