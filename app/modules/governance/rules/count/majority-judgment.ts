import { fraction, type FractionJson, gcd, toJson, zero } from '../../../../platform/pure/fraction'
import type { CountedBallot, PollDefinition } from '../poll'
import { byCollege, collegesOf, type Voting, weightsInEffect } from './colleges'
import { compareMerit, type Grades, gradesOf, type Merit } from './merit'
import { type BrokenTie, elect, grouped, type TieBreak } from './ties'

/** `grades`: option → votes for each grade, the worst first. */
export type GradesTally = { ballots: number; grades: Record<string, number[]> }

export type MajorityJudgmentCount = {
  method: 'majority-judgment'
  total: GradesTally
  colleges: readonly (GradesTally & { college: string })[]
  /** Share of all votes that each option has at each grade, the worst first; with colleges, after their weights. */
  shares: Record<string, readonly FractionJson[]>
  /** Index of each option's majority grade; none where nobody voted. */
  medians: Record<string, number>
  /** Options that are level to the last grade stand together, the best first. */
  ranking: readonly (readonly string[])[]
  /** How options of one majority grade that follow each other were told apart. */
  comparisons: readonly Comparison[]
  winners: readonly string[]
  ties: readonly BrokenTie[]
}

/** Once this share of the votes was removed, a median grade at a time, `better` is left with a better grade than `worse`. */
export type Comparison = { better: string; worse: string; removed: FractionJson; grades: readonly [number, number] }

/**
 * Counts by majority judgment (M. Balinski and R. Laraki, Majority Judgment, MIT Press, 2011): an option's grade is the
 * median of its grades, the lower of the two in the middle; options of the same grade are told apart by removing their
 * median grades one at a time until they differ. With colleges, each one's distribution of grades is scaled to its weight.
 * Throws on a ballot of another method or college, or that does not grade every option.
 */
export function countMajorityJudgment(
  definition: Pick<PollDefinition, 'options' | 'grades' | 'seats'>,
  ballots: Iterable<CountedBallot>,
  voting: Voting,
  how: TieBreak,
): MajorityJudgmentCount {
  const ids = definition.options.map(({ id }) => id)
  const levels = definition.grades.length
  const { total, colleges } = tally(ids, levels, ballots, voting)
  const merits = new Map(ids.map((id) => [id, gradesOf(scaled(id, levels, total, colleges, voting))]))
  const merit = (id: string): Grades => merits.get(id) ?? gradesOf([])
  const anyone = [...merits.values()].some(({ votes }) => votes > 0n)
  const ranking = anyone ? grouped(ids, (a, b) => compareMerit(merit(b), merit(a)).sign) : []
  return {
    method: 'majority-judgment',
    total,
    colleges: [...colleges].map(([college, counted]) => ({ college, ...counted })),
    shares: Object.fromEntries(ids.map((id) => [id, sharesOf(merit(id))])),
    medians: Object.fromEntries(anyone ? ids.map((id) => [id, merit(id).median]) : []),
    ranking,
    comparisons: ranking.slice(1).flatMap((group, index) => comparison(ranking[index]?.[0], group[0], merit)),
    ...elect(ranking, definition.seats, how),
  }
}

function tally(ids: readonly string[], levels: number, ballots: Iterable<CountedBallot>, voting: Voting) {
  const empty = () => ({ ballots: 0, counts: ids.map(() => Array.from({ length: levels }, () => 0)) })
  const { total, colleges, of } = byCollege(voting, empty)
  for (const { college, weight, choice, times = 1 } of ballots) {
    if (choice.method !== 'majority-judgment') throw new RangeError('a ballot of another method')
    const counted = of(college)
    const votes = weight * times
    counted.ballots += times
    const { grades } = choice
    for (let option = 0; option < ids.length; option += 1) {
      const grade = grades[ids[option] ?? '']
      const counts = counted.counts[option]
      if (counts === undefined || grade === undefined || counts[grade] === undefined)
        throw new RangeError(`a ballot without a grade of the scale for ${ids[option]}`)
      counts[grade] += votes
    }
  }
  for (const part of colleges.values()) {
    total.ballots += part.ballots
    part.counts.forEach((counts, option) =>
      counts.forEach((votes, grade) => {
        const sums = total.counts[option]
        if (sums) sums[grade] = (sums[grade] ?? 0) + votes
      }),
    )
  }
  const named = ({ ballots: cast, counts }: ReturnType<typeof empty>): GradesTally => ({
    ballots: cast,
    grades: Object.fromEntries(ids.map((id, option) => [id, counts[option] ?? []])),
  })
  return { total: named(total), colleges: new Map([...colleges].map(([id, part]) => [id, named(part)])) }
}

/** The votes at each grade as whole numbers on one scale for all options: with colleges, their weights shared out. */
function scaled(
  id: string,
  levels: number,
  total: GradesTally,
  colleges: ReadonlyMap<string, GradesTally>,
  voting: Voting,
): bigint[] {
  if (voting.kind !== 'colleges') return (total.grades[id] ?? []).map(BigInt)
  const votes = new Map(
    collegesOf(voting).map((college) => [
      college,
      (colleges.get(college)?.grades[id] ?? []).reduce((a, b) => a + b, 0),
    ]),
  )
  const weights = weightsInEffect(
    voting,
    new Set([...votes].filter(([, cast]) => cast === 0).map(([college]) => college)),
  )
  // What one vote of each college is worth; one common denominator makes them whole.
  const worth = [...votes].map(([college, cast]) => {
    const weight = weights.get(college) ?? zero
    return { college, value: cast === 0 ? zero : fraction(weight.n, weight.d * BigInt(cast)) }
  })
  const common = worth.reduce((least, { value: { d } }) => (least / gcd(least, d)) * d, 1n)
  return Array.from({ length: levels }, (_, grade) =>
    worth.reduce(
      (votesAtGrade, { college, value: { n, d } }) =>
        votesAtGrade + BigInt(colleges.get(college)?.grades[id]?.[grade] ?? 0) * n * (common / d),
      0n,
    ),
  )
}

const sharesOf = ({ counts, votes }: Grades): FractionJson[] =>
  counts.map((count) => toJson(votes === 0n ? zero : fraction(count, votes)))

function comparison(
  better: string | undefined,
  worse: string | undefined,
  merit: (id: string) => Grades,
): Comparison[] {
  if (better === undefined || worse === undefined || merit(better).median !== merit(worse).median) return []
  const { removed, grades }: Merit = compareMerit(merit(better), merit(worse))
  return [{ better, worse, removed: toJson(fraction(removed, merit(better).votes)), grades }]
}
