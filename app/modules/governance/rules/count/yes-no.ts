import type { Choice, CountedBallot } from '../poll'
import { byCollege, type Voting } from './colleges'

export const answers = ['for', 'against', 'abstain', 'blank'] as const
export type Answer = (typeof answers)[number]

/** Ballots put in the box, and the votes they are worth: one each, or the member's own number of votes. */
export type YesNoTally = { ballots: number } & Record<Answer, number>

/** What the box says, before any weight of a college: those are in the verdict, with the majority that they serve. */
export type YesNoCount = {
  method: 'yes-no'
  total: YesNoTally
  colleges: readonly (YesNoTally & { college: string })[]
}

/** Counts a vote for or against. The order of the ballots is indifferent. Throws on a ballot of another method or college. */
export function countYesNo(ballots: Iterable<CountedBallot>, voting: Voting): YesNoCount {
  const { total, colleges, of } = byCollege<YesNoTally>(voting, () => ({
    ballots: 0,
    for: 0,
    against: 0,
    abstain: 0,
    blank: 0,
  }))
  for (const { college, weight, choice, times = 1 } of ballots) {
    const tally = of(college)
    const answer = answerOf(choice)
    tally.ballots += times
    tally[answer] += weight * times
  }
  for (const tally of colleges.values()) {
    total.ballots += tally.ballots
    for (const answer of answers) total[answer] += tally[answer]
  }
  return { method: 'yes-no', total, colleges: [...colleges].map(([college, tally]) => ({ college, ...tally })) }
}

function answerOf(choice: Choice): Answer {
  if (choice.method !== 'yes-no' || !answers.includes(choice.answer)) throw new RangeError('a ballot of another method')
  return choice.answer
}
