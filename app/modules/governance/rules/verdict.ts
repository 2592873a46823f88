import {
  compare,
  type Fraction,
  fraction,
  multiply,
  shareFraction,
  sum,
  toJson,
  zero,
} from '../../../platform/pure/fraction'
import { type CollegeVoting, totalWeight, weightsInEffect } from './count/colleges'
import type { Count, ElectionCount } from './count/count'
import type { Answer, YesNoCount, YesNoTally } from './count/yes-no'
import type { DecisionRule, ElectorateCount, Secrecy } from './poll'
import { unanimousIn } from './secret-vote'
import type { Outcome, Verdict, VerdictStep } from './verdict-steps'

export type VerdictInput = {
  rule: DecisionRule
  count: Count
  electorate: readonly ElectorateCount[]
  secrecy: Secrecy
  seats: number
  /** What the chair voted, where the vote is named: it prevails on a tie if the statutes say so. Null in a secret vote. */
  chair: Answer | null
}

type Sides = { for: Fraction; against: Fraction; of: Fraction; weighted: boolean }

/**
 * Decides: quorum, then each college's votes and what they bring, then the majority, then a tie; every step is written down
 * with its numbers and the rule that it applies. Whole numbers and exact fractions only. Without the quorum nothing is
 * decided, and without a vote for it nothing is adopted.
 */
export function verdict(input: VerdictInput): Verdict {
  const { rule, count, electorate, secrecy, seats } = input
  const quorum = quorumStep(rule, electorate)
  const decided = count.method === 'yes-no' ? decide(input, count) : election(count, seats)
  const outcome = quorum.reached ? decided.outcome : 'no-quorum'
  return {
    outcome,
    quorumReached: quorum.reached,
    winners: quorum.reached ? decided.winners : [],
    steps: [quorum, ...decided.steps, { kind: 'outcome', cites: null, outcome }],
    flags: secrecy === 'secret' ? unanimousIn(count) : [],
    statutesVersion: rule.statutesVersion,
  }
}

/** The share of the members entitled who are present or represented: at its exact edge it is reached. */
export function quorumStep(
  { quorum: { share } }: Pick<DecisionRule, 'quorum'>,
  electorate: readonly ElectorateCount[],
): Extract<VerdictStep, { kind: 'quorum' }> {
  const present = electorate.reduce((total, group) => total + group.present, 0)
  const entitled = electorate.reduce((total, group) => total + group.rights, 0)
  const reached = share === null || present * share.denominator >= share.numerator * entitled
  return { kind: 'quorum', cites: 'quorum', present, entitled, share, reached }
}

type Decided = { outcome: Outcome; winners: readonly string[]; steps: VerdictStep[] }

function decide({ rule, electorate, chair }: VerdictInput, count: YesNoCount): Decided {
  const { sides, steps } =
    rule.voting.kind === 'colleges' ? weigh(rule, rule.voting, count, electorate) : plain(rule, count.total, electorate)
  const majority = majorityStep(rule, sides)
  const tie = isTie(rule, sides)
    ? [
        {
          kind: 'tie',
          cites: 'ties',
          then: rule.ties,
          chair,
          adopted: rule.ties === 'chair-prevails' && chair === 'for',
        } as const,
      ]
    : []
  const isAdopted = majority.reached || tie.some(({ adopted }) => adopted)
  return { outcome: isAdopted ? 'adopted' : 'rejected', winners: [], steps: [...steps, majority, ...tie] }
}

/** One member, one vote, or each their number of votes: votes are compared as they are. */
function plain(rule: DecisionRule, tally: YesNoTally, electorate: readonly ElectorateCount[]) {
  const step = votesStep(rule, tally, electorate, null)
  const sides = { for: fraction(tally.for), against: fraction(tally.against), of: fraction(step.of), weighted: false }
  return { sides, steps: [step] }
}

/** With colleges: what each one votes shares out its weight. */
function weigh(rule: DecisionRule, voting: CollegeVoting, count: YesNoCount, electorate: readonly ElectorateCount[]) {
  const votes = count.colleges.map((tally) => {
    const group = electorate.filter(({ college }) => college === tally.college)
    return { tally, step: votesStep(rule, tally, group, tally.college) }
  })
  const isEmpty = ({ ballots }: YesNoTally, of: number) => ballots === 0 || of === 0
  const empty = new Set(votes.flatMap(({ tally, step }) => (isEmpty(tally, step.of) ? [tally.college] : [])))
  const weights = weightsInEffect(voting, empty)
  const brought = votes.map(({ tally, step }) => ({
    voted: tally.ballots > 0 ? [step] : [],
    ...(empty.has(tally.college)
      ? { for: zero, against: zero, result: emptyStep(voting, tally.college) }
      : bring(voting, tally, step.of, weights.get(tally.college) ?? zero)),
  }))
  const sides: Sides = {
    for: sum(brought.map((part) => part.for)),
    against: sum(brought.map((part) => part.against)),
    of: totalWeight(voting),
    weighted: true,
  }
  const total: VerdictStep = {
    kind: 'sum',
    cites: 'college-weights',
    for: toJson(sides.for),
    against: toJson(sides.against),
    of: toJson(sides.of),
  }
  return { sides, steps: [...brought.flatMap(({ voted, result }): VerdictStep[] => [...voted, result]), total] }
}

const emptyStep = ({ colleges, emptyCollege }: CollegeVoting, college: string): VerdictStep => ({
  kind: 'college-empty',
  cites: 'empty-college',
  college,
  weight: toJson(fraction(colleges.find(({ id }) => id === college)?.weight ?? 0)),
  then: emptyCollege,
})

/** What one college brings to each side, with the step that says so. */
function bring(voting: CollegeVoting, tally: YesNoTally & { college: string }, of: number, weight: Fraction) {
  const { college } = tally
  if (voting.count === 'winner-takes-all') {
    const to = tally.for > tally.against ? 'for' : tally.against > tally.for ? 'against' : null
    const result: VerdictStep = { kind: 'college-taken', cites: 'college-count', college, weight: toJson(weight), to }
    return { for: to === 'for' ? weight : zero, against: to === 'against' ? weight : zero, result }
  }
  const [given, refused] = [tally.for, tally.against].map((votes) => multiply(weight, fraction(votes, of)))
  const sides = { for: given ?? zero, against: refused ?? zero }
  const result: VerdictStep = {
    kind: 'college-share',
    cites: 'college-weights',
    college,
    weight: toJson(weight),
    for: toJson(sides.for),
    against: toJson(sides.against),
  }
  return { ...sides, result }
}

function votesStep(
  { majority: { base, countAbstentions, countBlanks } }: DecisionRule,
  tally: YesNoTally,
  electorate: readonly ElectorateCount[],
  college: string | null,
): Extract<VerdictStep, { kind: 'votes' }> {
  const { for: given, against, abstain, blank } = tally
  const of = {
    expressed: given + against + (countAbstentions ? abstain : 0) + (countBlanks ? blank : 0),
    present: electorate.reduce((total, { present, presentWeight }) => total + (presentWeight ?? present), 0),
    entitled: electorate.reduce((total, { weight }) => total + weight, 0),
  }[base]
  return { kind: 'votes', cites: 'majority', college, for: given, against, abstain, blank, of, base }
}

function majorityStep({ majority: { rule, base } }: DecisionRule, sides: Sides) {
  const needed = rule.kind === 'more-for-than-against' ? null : multiply(shareFraction(rule.share), sides.of)
  const lead = compare(sides.for, needed ?? sides.against)
  return {
    kind: 'majority',
    cites: 'majority',
    rule,
    base,
    for: toJson(sides.for),
    against: toJson(sides.against),
    of: toJson(sides.of),
    needed: needed && toJson(needed),
    weighted: sides.weighted,
    reached: sides.for.n > 0n && (rule.kind === 'at-least' ? lead >= 0 : lead > 0),
  } as const
}

/** Level, where one more vote for would have been enough: as many for as against, and exactly half where half is needed. */
function isTie({ majority: { rule } }: DecisionRule, sides: Sides): boolean {
  if (sides.for.n === 0n || compare(sides.for, sides.against) !== 0) return false
  if (rule.kind === 'more-for-than-against') return true
  return rule.kind === 'more-than' && compare(multiply(shareFraction(rule.share), sides.of), sides.for) === 0
}

function election(count: ElectionCount, seats: number): Decided {
  const ties = count.method === 'stv' ? count.rounds.flatMap((round) => round.ties) : count.ties
  const steps = ties.flatMap((tie): VerdictStep[] =>
    tie.by === 'stage' ? [] : [{ kind: 'tie-broken', cites: 'election-ties', ...tie }],
  )
  const { winners } = count
  return {
    outcome: winners.length > 0 ? 'elected' : 'nobody-elected',
    winners,
    steps: [...steps, { kind: 'seats', cites: null, winners, seats }],
  }
}
