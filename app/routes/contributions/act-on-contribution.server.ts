import type { AppLoadContext } from '@remix-run/node'
import type { Visitor } from '~/composition/visitor.server'
import { comment } from '~/modules/contributions/commands/comment.server'
import { support } from '~/modules/contributions/commands/support.server'
import { takeSupportBack } from '~/modules/contributions/commands/take-support-back.server'
import type { ContributionProblem } from '~/modules/contributions/components/contribution-problems'
import { commentForm, readContributionForm } from '~/modules/contributions/forms'
import { isId, newId } from '~/platform/pure/ids'
import { type Fields, knownIn, textIn, voiceOf } from './load.server'

export type Acted = { done: string } | { problem: ContributionProblem; at: 'support' | 'comment' }

/** The page of a contribution has several forms: `intent` names the act, which is one command. */
export async function actOnContribution(
  request: Request,
  context: AppLoadContext,
  { visitor, contributionId, fields }: { visitor: Visitor; contributionId: string; fields: Fields },
): Promise<Acted> {
  const intent = textIn(fields, 'intent')
  const id = isId(textIn(fields, 'id')) ? textIn(fields, 'id') : newId()
  const at = intent === 'comment' ? 'comment' : 'support'
  if (intent === 'take-back') {
    const outcome = await takeSupportBack(visitor.actor, { contributionId, participantId: knownIn(request) })
    return 'refused' in outcome ? { problem: outcome, at } : { done: 'soutien-retire' }
  }
  const { isWrong, ...voice } = voiceOf(request, context, visitor, fields)
  if (isWrong) return { problem: { errors: { email: 'email-form' } }, at }
  if (intent === 'support') {
    const follow = textIn(fields, 'follow') === 'yes'
    const outcome = await support(visitor.actor, { id, contributionId, follow, voice })
    if ('refused' in outcome) return { problem: outcome, at }
    return { done: { counted: 'soutenue', known: 'deja-soutenue', unconfirmed: 'envoye' }[outcome.ok.answer] }
  }
  if (intent === 'comment') {
    const read = readContributionForm(commentForm, fields)
    if ('errors' in read) return { problem: read, at }
    const outcome = await comment(visitor.actor, { id, contributionId, ...read.ok, voice })
    if ('refused' in outcome) return { problem: outcome, at }
    return { done: outcome.ok.state === 'published' ? 'dite' : 'envoye' }
  }
  return { problem: { refused: { code: 'unreadable' } }, at }
}
