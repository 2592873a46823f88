import {
  add,
  compare,
  type Fraction,
  fraction,
  type FractionJson,
  multiply,
  toJson,
  zero,
} from '../../../../platform/pure/fraction'
import type { CountedBallot, PollDefinition } from '../poll'
import { byCollege, type CollegeVoting, type Voting, weightsInEffect } from './colleges'
import { type BrokenTie, elect, grouped, type TieBreak } from './ties'

/** `expressed`: votes on ballots that approve something; `approvals`: option → votes. */
export type ApprovalTally = { ballots: number; blank: number; expressed: number; approvals: Record<string, number> }

export type ApprovalCount = {
  method: 'approval'
  total: ApprovalTally
  colleges: readonly (ApprovalTally & { college: string })[]
  /** Votes for each option; with colleges, ten-thousandths of all votes. */
  scores: Record<string, FractionJson>
  /** Options that are level stand together, the most approved first. */
  ranking: readonly (readonly string[])[]
  winners: readonly string[]
  ties: readonly BrokenTie[]
}

/**
 * Counts an approval vote: each option is worth the votes that approve it. With colleges, an option has of each college's
 * weight the share of the votes expressed there that approve it; or, where the winner takes all, the whole of it when more
 * than half approve it. An option that nobody approved is not elected. Throws on a ballot of another method or college.
 */
export function countApproval(
  { options, seats }: Pick<PollDefinition, 'options' | 'seats'>,
  ballots: Iterable<CountedBallot>,
  voting: Voting,
  how: TieBreak,
): ApprovalCount {
  const ids = options.map(({ id }) => id)
  const tallies = byCollege<ApprovalTally>(voting, () => ({
    ballots: 0,
    blank: 0,
    expressed: 0,
    approvals: Object.fromEntries(ids.map((id) => [id, 0])),
  }))
  const { total, colleges } = tallies
  for (const { college, weight, choice, times = 1 } of ballots) {
    if (choice.method !== 'approval') throw new RangeError('a ballot of another method')
    const tally = tallies.of(college)
    const votes = weight * times
    tally.ballots += times
    if (choice.approved.length === 0) tally.blank += votes
    else tally.expressed += votes
    for (const id of choice.approved) {
      const known = tally.approvals[id]
      if (known === undefined) throw new RangeError(`a ballot for an option that the vote does not have: ${id}`)
      tally.approvals[id] = known + votes
    }
  }
  for (const tally of colleges.values()) {
    total.ballots += tally.ballots
    total.blank += tally.blank
    total.expressed += tally.expressed
    for (const id of ids) total.approvals[id] = (total.approvals[id] ?? 0) + (tally.approvals[id] ?? 0)
  }
  const scores = new Map(ids.map((id) => [id, scoreOf(id, total, colleges, voting)]))
  const score = (id: string): Fraction => scores.get(id) ?? zero
  const ranking = grouped(ids, (a, b) => compare(score(b), score(a)))
  const approved = ranking.filter((group) => group[0] !== undefined && score(group[0]).n > 0n)
  return {
    method: 'approval',
    total,
    colleges: [...colleges].map(([college, tally]) => ({ college, ...tally })),
    scores: Object.fromEntries(ids.map((id) => [id, toJson(score(id))])),
    ranking,
    ...elect(approved, seats, how),
  }
}

function scoreOf(id: string, total: ApprovalTally, colleges: Map<string, ApprovalTally>, voting: Voting): Fraction {
  if (voting.kind !== 'colleges') return fraction(total.approvals[id] ?? 0)
  const weights = weightsOf(voting, colleges)
  return [...colleges].reduce((score, [college, { expressed, approvals }]) => {
    if (expressed === 0) return score
    const share = fraction(approvals[id] ?? 0, expressed)
    const part = voting.count === 'proportional' ? share : compare(share, fraction(1, 2)) > 0 ? fraction(1) : zero
    return add(score, multiply(weights.get(college) ?? zero, part))
  }, zero)
}

const weightsOf = (voting: CollegeVoting, colleges: Map<string, ApprovalTally>) =>
  weightsInEffect(voting, new Set([...colleges].filter(([, { expressed }]) => expressed === 0).map(([id]) => id)))
