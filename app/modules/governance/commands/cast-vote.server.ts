import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votePermissions } from '../permissions'
import { frozenPoll, readRight } from '../queries-rights.server'
import { plainScheme } from '../rules/ballot-scheme'
import type { Choice } from '../rules/poll'
import { readReceipt } from '../rules/receipt'
import { castInBox } from '../store-box.server'

export type CastVote = {
  pollId: string
  rightId: string
  /** The receipt code, made with the form; a named vote has none. */
  code: string | null
  choice: Choice
}

export type CastDone = { answer: 'counted' | 'counted-again' | 'changed' }

/**
 * Casts one right's vote. A secret one leaves the choice in the box and a mark on the right, in one transaction, and nothing
 * else anywhere: no journal line, no mail, no time. Sent twice with the same code, it counts once and both are told so. Named
 * votes have no journal line of their own either: the archive, whose hash the journal keeps, lists them all.
 */
export async function castVote(actor: Actor, { pollId, rightId, code, choice }: CastVote): Promise<Outcome<CastDone>> {
  if (actor.kind !== 'person') return refused({ code: 'not-found' })
  const [right] = await readRight(rightId, actor.id)
  if (!right || right.pollId !== pollId || !can(actor, votePermissions['governance.cast-vote'], right))
    return refused({ code: 'not-found' })
  const poll = await frozenPoll(pollId)
  // A right exists once the vote was opened; whether it still is, the box says under the writers' lock.
  if (!poll?.rule) return refused({ code: 'poll-not-open' })
  if (!right.present && right.used === null) return refused({ code: 'not-present' })
  const receipt = code === null ? null : readReceipt(code)
  if (poll.secrecy === 'secret' ? receipt === null : code !== null) return refused({ code: 'code-unreadable' })
  const problem = plainScheme.problem(poll.definition, choice)
  if (problem) return refused({ code: 'choice-invalid', field: 'choice', detail: { problem: problem.code } })
  const answer = await castInBox({
    pollId,
    rightId,
    code: receipt,
    // The college alone, and only where it weighs: nothing else of the voter goes in the box.
    college: poll.rule.voting.kind === 'colleges' ? right.college : null,
    choice: plainScheme.seal(choice),
    mayChange: poll.mayChange,
  })
  if (answer === 'counted' || answer === 'counted-again' || answer === 'changed') return ok({ answer })
  return refused({ code: answer })
}
