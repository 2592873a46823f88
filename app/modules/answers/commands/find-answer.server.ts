import type { Tx } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { answerPermissions, type AnswerSubject } from '../permissions'
import { type Answer, answerById, bodyOfLink } from '../queries-answers.server'

/** How somebody comes to an answer. */
export type Way = { kind: 'account' } | { kind: 'link'; token: string } | { kind: 'letter' }

type AnswerAct = 'answers.give-answer' | 'answers.enter-answer' | 'answers.report-progress'

/**
 * What every act on an answer begins with, inside its transaction: the answer, for its body's representative, for whoever
 * holds the body's link, or for the team. A link opens what its own body owes, and nothing else.
 */
export async function findAnswer(tx: Tx, actor: Actor, id: string, way: Way, act: AnswerAct): Promise<Outcome<Answer>> {
  const answer = await answerById(id, tx)
  if (!answer) return refused({ code: 'not-found' })
  const byLink = way.kind === 'link' && (await bodyOfLink(way.token, tx))?.id === answer.body.id
  const subject: AnswerSubject = { organisationId: way.kind === 'account' ? answer.body.organisationId : null, byLink }
  const allowed =
    act === 'answers.enter-answer'
      ? can(actor, answerPermissions[act], null)
      : can(actor, answerPermissions[act], subject)
  if (!allowed) return refused({ code: way.kind === 'link' && !byLink ? 'token-dead' : 'not-found' })
  const isOpen = answer.debate.state === 'reported' || answer.debate.state === 'answered'
  return isOpen ? ok(answer) : refused({ code: 'state-forbids' })
}
