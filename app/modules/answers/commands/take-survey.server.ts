import { debateById } from '~/modules/debates/queries.server'
import { transact } from '~/platform/db/db.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'
import type { SurveyForm } from '../forms'
import { answerPermissions } from '../permissions'
import { questionNames } from '../rules/survey'

/**
 * Adds what somebody chose to say of themselves to the sums of a debate. The sums alone are kept: not who, not when (so no
 * line of the journal either), and not which answers go together. Anyone may answer once more: the page says what that is
 * worth.
 */
export async function takeSurvey(
  actor: Actor,
  { debateId, clientAddress, ...said }: SurveyForm & { debateId: string; clientAddress: string },
): Promise<Outcome<{ id: string }>> {
  const taken = await takeEach(
    counterOf('survey:client', clientKey(clientAddress)),
    counterOf('survey:debate', debateId),
  )
  if (!isOk(taken)) return taken
  return transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const debate = await debateById(debateId, tx)
    if (!debate || !can(actor, answerPermissions['answers.take-survey'], null)) return refused({ code: 'not-found' })
    if (debate.state !== 'open') return refused({ code: 'survey-closed' })
    const told = questionNames.flatMap((question) =>
      said[question] === '' ? [] : [{ question: question as string, choice: said[question] as string }],
    )
    if (told.length === 0) return refused({ code: 'survey-empty' })
    for (const { question, choice } of [{ question: 'respondents', choice: 'all' }, ...told])
      await tx.surveyCount.upsert({
        where: { debateId_question_choice: { debateId, question, choice } },
        create: { debateId, question, choice, count: 1 },
        update: { count: { increment: 1 } },
      })
    return ok({ id: debateId })
  })
}
