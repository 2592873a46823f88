import { countYesNo } from './count/yes-no'
import type { CountedBallot, DecisionRule, ElectorateCount } from './poll'
import type { PollResult } from './secret-vote'
import { verdict } from './verdict'

/** Votes that a reader tries, in a college or among all members. */
export type TriedVotes = { college: string | null; for: number; against: number; abstain: number }

/** The most that may be tried in one box: enough to see, and quick to count. */
export const mostTried = 10_000

/** What votes that somebody tries would give: counted and decided by what decides the real ones, everyone being there. */
export function workedExample(rule: DecisionRule, tried: readonly TriedVotes[]): PollResult {
  const ballots = tried.flatMap(({ college, ...votes }): CountedBallot[] =>
    (['for', 'against', 'abstain'] as const)
      .filter((answer) => votes[answer] > 0)
      .map((answer) => ({ college, weight: 1, times: votes[answer], choice: { method: 'yes-no', answer } })),
  )
  const electorate = tried.map(({ college, ...votes }): ElectorateCount => {
    const members = votes.for + votes.against + votes.abstain
    return { college, rights: members, weight: members, present: members }
  })
  const count = countYesNo(ballots, rule.voting)
  return { count, verdict: verdict({ rule, count, electorate, secrecy: 'named', seats: 1, chair: null }), withheld: [] }
}
