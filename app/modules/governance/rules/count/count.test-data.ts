import type { Choice, CountedBallot } from '../poll'
import type { CollegeVoting, Voting } from './colleges'
import type { TieBreak } from './ties'

export const oneEach: Voting = { kind: 'one-member-one-vote' }
export const seed: TieBreak = { by: 'lot', seed: '0' }

/** A rule of colleges: `weights` are ten-thousandths by id. */
export const collegeVoting = (weights: Record<string, number>, more: Partial<CollegeVoting> = {}): CollegeVoting => ({
  kind: 'colleges',
  colleges: Object.entries(weights).map(([id, weight]) => ({
    id,
    name: { fr: `Collège ${id}`, en: `College ${id}` },
    weight,
  })),
  count: 'proportional',
  emptyCollege: 'lost',
  leastSize: 3,
  smallCollege: { then: 'named' },
  ...more,
})

export const cast = (choice: Choice, times = 1, college: string | null = null, weight = 1): CountedBallot => ({
  college,
  weight,
  times,
  choice,
})

type YesNo = Extract<Choice, { method: 'yes-no' }>['answer']
/** Ballots of one college: answers with how many. */
export const votes = (college: string | null, counts: Partial<Record<YesNo, number>>): CountedBallot[] =>
  (['for', 'against', 'abstain', 'blank'] as const).flatMap((answer) => {
    const times = counts[answer] ?? 0
    return times === 0 ? [] : [cast({ method: 'yes-no', answer }, times, college)]
  })
