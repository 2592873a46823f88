import { castVote } from '~/modules/governance/commands/cast-vote.server'
import { readChoice } from '~/modules/governance/forms-votes'
import { voteRefusalSentence } from '~/modules/governance/messages/votes-refusals'
import { pollFor } from '~/modules/governance/queries-votes.server'
import type { Choice } from '~/modules/governance/rules/poll'
import { fieldsOf } from '~/platform/http/form.server'
import type { Locale } from '~/platform/i18n/locale'
import type { Person } from '~/platform/permissions'
import { isId } from '~/platform/pure/ids'

type Typed = Record<string, string | string[]>
export type BallotAnswer =
  | { kind: 'preview'; right: string; code: string | null; choice: Choice }
  | { kind: 'done'; code: string | null; answer: 'counted' | 'counted-again' | 'changed' }
  | {
      kind: 'problem'
      status: 409 | 422
      right: string
      code: string | null
      typed: Typed
      errors: Record<string, string>
    }

/** A ballot's form: seen again ('preview'), taken back to be changed ('change'), or cast. Null where there is no such vote. */
export async function castBallot(
  actor: Person,
  pollId: string,
  form: FormData,
  locale: Locale,
): Promise<BallotAnswer | null> {
  const { intent, right: typedRight, code: typedCode, ...typed } = fieldsOf(form)
  const found = await pollFor(actor, pollId)
  const right = typeof typedRight === 'string' && isId(typedRight) ? typedRight : ''
  if (!found || right === '') return null
  const code = typeof typedCode === 'string' ? typedCode : null
  const problem = (status: 409 | 422, refusal: Parameters<typeof voteRefusalSentence>[0]): BallotAnswer => ({
    kind: 'problem',
    status,
    right,
    // A code that another ballot has is not given again: the page brings a new one.
    code: refusal.code === 'code-taken' || refusal.code === 'code-unreadable' ? null : code,
    typed,
    errors: { [refusal.field ?? '']: voteRefusalSentence(refusal, locale) },
  })
  if (intent === 'change') return { kind: 'problem', status: 422, right, code, typed, errors: {} }
  const read = readChoice(found.poll.definition, typed)
  if ('code' in read) return problem(422, read)
  if (intent !== 'cast') return { kind: 'preview', right, code, choice: read.choice }
  const outcome = await castVote(actor, { pollId, rightId: right, code, choice: read.choice })
  if ('ok' in outcome) return { kind: 'done', code, answer: outcome.ok.answer }
  if (outcome.refused.code === 'not-found') return null
  const { field: _field, ...refusal } = outcome.refused
  return problem(409, refusal)
}
