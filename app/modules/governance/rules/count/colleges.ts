import { type Fraction, fraction, multiply, sum, zero } from '../../../../platform/pure/fraction'
import type { DecisionRule } from '../poll'

export type Voting = DecisionRule['voting']
export type CollegeVoting = Extract<Voting, { kind: 'colleges' }>

/** The colleges that votes are told apart by: those of the rule, none where each member has one vote or a number of them. */
export const collegesOf = (voting: Voting): readonly string[] =>
  voting.kind === 'colleges' ? voting.colleges.map(({ id }) => id) : []

/**
 * The weight that each college has in this vote, in ten-thousandths of all votes. The weight of an empty college is lost
 * (it counts for nobody, and stays in the total that a majority is taken of), or shared among the others in proportion to
 * theirs, as the rule says. Where every college is empty, all weights are zero.
 */
export function weightsInEffect(voting: CollegeVoting, empty: ReadonlySet<string>): Map<string, Fraction> {
  const whole = totalWeight(voting)
  const left = sum(voting.colleges.filter(({ id }) => !empty.has(id)).map(({ weight }) => fraction(weight)))
  const share = voting.emptyCollege === 'redistributed' && left.n > 0n ? fraction(whole.n, left.n) : fraction(1)
  return new Map(
    voting.colleges.map(({ id, weight }) => [id, empty.has(id) ? zero : multiply(fraction(weight), share)]),
  )
}

/** The weights of all colleges together: 10 000 where the statutes add up. */
export const totalWeight = (voting: CollegeVoting): Fraction =>
  sum(voting.colleges.map(({ weight }) => fraction(weight)))

/** One value for all ballots, and one for each college of the rule. A ballot of a college that the rule has not is refused. */
export function byCollege<T>(
  voting: Voting,
  make: () => T,
): { total: T; colleges: Map<string, T>; of: (college: string | null) => T } {
  const total = make()
  const colleges = new Map(collegesOf(voting).map((id) => [id, make()]))
  if (voting.kind !== 'colleges') return { total, colleges, of: () => total }
  const of = (college: string | null) => {
    const found = college === null ? undefined : colleges.get(college)
    if (found === undefined) throw new RangeError(`a ballot of a college that the rule does not have: ${college}`)
    return found
  }
  return { total, colleges, of }
}
