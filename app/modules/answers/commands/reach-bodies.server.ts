import { newToken, tokenDigest } from '~/modules/accounts/tokens.server'
import { answersDueOn } from '~/modules/debates/rules/states'
import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { takeToken } from '~/platform/rate-limit/limit.server'
import { answerLinkMail } from '../mails/answer-mails'
import { answerPermissions } from '../permissions'
import { answersOfBody } from '../queries-answers.server'
import { askBody, bodyNamed } from '../store.server'

type Reach = { id: string; email: string | null; territoryCode: string | null; organisationId: string | null }

/** How a body is reached: an address for its link, its territory, the organisation of the portal that it is. */
export const changeBody = (
  actor: Actor,
  { id, email, territoryCode, organisationId }: Reach,
): Promise<Outcome<{ debateId: string }>> =>
  transact(async (tx): Promise<Outcome<{ debateId: string }>> => {
    const body = await tx.debateBody.findUnique({ where: { id } })
    if (!body || !can(actor, answerPermissions['answers.reach-bodies'], null)) return refused({ code: 'not-found' })
    if (organisationId !== null && !(await tx.organisation.findUnique({ where: { id: organisationId } })))
      return refused({ code: 'organisation-unknown', field: 'organisation' })
    // A link that went to another address works no more.
    const ended = body.email === email ? {} : { tokenHash: null, tokenSentAt: null }
    await tx.debateBody.update({ where: { id }, data: { email, territoryCode, organisationId, ...ended } })
    await writeJournal(tx, { actor, act: 'answers.change-body', subject: { kind: 'debate-body', id } })
    return ok({ debateId: body.debateId })
  })

/** Sends a body the private link by which it answers; the former one works no more. */
export async function sendAnswerLink(actor: Actor, { id }: { id: string }): Promise<Outcome<{ debateId: string }>> {
  if (!can(actor, answerPermissions['answers.reach-bodies'], null)) return refused({ code: 'not-found' })
  const taken = await takeToken(counterOf('answer-link:body', id))
  if (!isOk(taken)) return taken
  return transact(async (tx): Promise<Outcome<{ debateId: string }>> => {
    const body = await tx.debateBody.findUnique({ where: { id }, include: { debate: true } })
    if (!body) return refused({ code: 'not-found' })
    if (body.email === null) return refused({ code: 'email-missing' })
    const token = newToken()
    const tokenHash = tokenDigest(token)
    await tx.debateBody.update({ where: { id }, data: { tokenHash, tokenSentAt: now() } })
    const recommendations = (await answersOfBody(id, tx)).map((one) => one.recommendation)
    const mail = answerLinkMail('fr', { body: body.name, debate: body.debate, token, recommendations })
    await enqueueMail(tx, { to: body.email, ...mail }, { key: `answers.link:${id}:${tokenHash}` })
    await writeJournal(tx, { actor, act: 'answers.send-link', subject: { kind: 'debate-body', id } })
    return ok({ debateId: body.debateId })
  })
}

type Asked = { debateId: string; number: number; name: string; carriedFromId: string | null }

/** Asks another body as well: the one that an answer carries a recommendation to, or one that was forgotten. */
export const askAnotherBody = (
  actor: Actor,
  { debateId, number, name, carriedFromId }: Asked,
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const recommendation = await tx.recommendation.findUnique({ where: { debateId_number: { debateId, number } } })
    if (!recommendation || !can(actor, answerPermissions['answers.reach-bodies'], null))
      return refused({ code: 'not-found' })
    const from = carriedFromId && (await tx.recommendationAnswer.findUnique({ where: { id: carriedFromId } }))
    const bodyId = await bodyNamed(tx, debateId, name)
    const already = await tx.recommendationAnswer.count({ where: { recommendationId: recommendation.id, bodyId } })
    if (already > 0) return refused({ code: 'body-already-asked', field: 'name' })
    const id = await askBody(tx, {
      recommendationId: recommendation.id,
      bodyId,
      dueOn: answersDueOn(today()),
      carriedFromId: from && from.recommendationId === recommendation.id ? from.id : null,
    })
    await writeJournal(tx, { actor, act: 'answers.ask-body', subject: { kind: 'debate', id: debateId }, data: { recommendation: number } }) // prettier-ignore
    return ok({ id })
  })
