import type { CountedBallot, PollDefinition } from '../poll'
import { type ApprovalCount, countApproval } from './approval'
import type { Voting } from './colleges'
import { countMajorityJudgment, type MajorityJudgmentCount } from './majority-judgment'
import { countSchulze, type SchulzeCount } from './schulze'
import { countStv, type StvCount } from './stv'
import type { TieBreak } from './ties'
import { countYesNo, type YesNoCount } from './yes-no'

/** What a count gives: plain JSON, the same for the same ballots in any order. */
export type Count = YesNoCount | ApprovalCount | MajorityJudgmentCount | SchulzeCount | StvCount
/** A count that gives winners: all but for and against, of which the verdict decides. */
export type ElectionCount = Exclude<Count, YesNoCount>

/**
 * Counts the ballots of a vote by its method. `voting` is the rule's own; Schulze and STV never weigh. Throws a RangeError
 * on a ballot that is not of this vote: what was put in the box was checked then (`choiceProblem`).
 */
export function countBallots(
  definition: PollDefinition,
  ballots: Iterable<CountedBallot>,
  voting: Voting,
  how: TieBreak,
): Count {
  switch (definition.method) {
    case 'yes-no':
      return countYesNo(ballots, voting)
    case 'approval':
      return countApproval(definition, ballots, voting, how)
    case 'majority-judgment':
      return countMajorityJudgment(definition, ballots, voting, how)
    case 'schulze':
      return countSchulze(definition, ballots, how)
    case 'stv':
      return countStv(definition, ballots, how.seed)
  }
}
