import type { ArchiveHeader } from '../../governance/rules/archive/archive'
import { resultOf } from '../../governance/rules/archive/recount'
import { type Count, countBallots } from '../../governance/rules/count/count'
import type { CountedBallot } from '../../governance/rules/poll'
import type { PollResult } from '../../governance/rules/secret-vote'
import type { Area } from './areas'

/** What one area's ballots come to, on line and on paper together. */
export type AreaResult = { area: Area; ballots: number; count: Count }

export type QuestionResult = {
  /** On line and on paper together: what the archive says, and what its verifiers find again. */
  result: PollResult
  /** The same, apart; null where there are none. */
  online: Count | null
  paper: Count | null
  areas: readonly AreaResult[]
  /** Ballots set aside, and what the outcome would have been with them; null where there are none. */
  setAside: { ballots: number; outcome: PollResult['verdict']['outcome']; winners: readonly string[] } | null
}

/** What a votation says beside its questions' results, once counted. */
export type VotationSummary = {
  online: number
  /** Paper ballots counted apart; those of areas where they were too few are mixed with the others of the area. */
  paper: number
  mixed: number
  spoiled: number
  setAside: number
  /** Inhabitants of the territory, of all ages; null where they are not known. */
  population: number | null
  areas: readonly { area: Area; ballots: number }[]
  /** Which group each area went to, and the groups whose paper ballots are mixed. */
  groups: readonly (readonly [Area, Area])[]
  mixedAreas: readonly Area[]
  blocks: readonly { number: number; votes: number; marked: number; decision: 'kept' | 'set-aside'; reason: string }[]
  boxes: readonly {
    number: number
    place: string
    communeCode: string
    heldOn: string
    countedBy: string
    voters: number
    spoiled: number
    fileId: string | null
  }[]
}

const size = (ballots: readonly CountedBallot[]): number => ballots.reduce((sum, { times = 1 }) => sum + times, 0)

/**
 * A question's result from its ballots, grouped: governance's own counts, for all of them, on line and on paper apart, area by
 * area, and with what was set aside. The `college` of a ballot is its area: each person has one vote, wherever they live.
 */
export function questionResult(
  header: Omit<ArchiveHeader, 'withheld'>,
  online: readonly CountedBallot[],
  setAside: readonly CountedBallot[],
): QuestionResult {
  const { definition, rule, seed } = header
  const count = (ballots: readonly CountedBallot[]): Count =>
    countBallots(definition, ballots, rule.voting, { by: 'lot', seed })
  const paper = header.paper.flatMap(({ college, ballots }) =>
    ballots.map(({ choice, times }): CountedBallot => ({ college, weight: 1, choice, times })),
  )
  const all = [...online, ...paper]
  const areas = [...new Set(all.map(({ college }) => college ?? ''))].sort()
  const otherwise = setAside.length > 0 ? resultOf(header, [...online, ...setAside]).verdict : null
  return {
    result: resultOf(header, online),
    online: online.length > 0 ? count(online) : null,
    paper: paper.length > 0 ? count(paper) : null,
    areas: areas.map((area) => {
      const own = all.filter(({ college }) => college === area)
      return { area, ballots: size(own), count: count(own) }
    }),
    setAside: otherwise && { ballots: size(setAside), outcome: otherwise.outcome, winners: otherwise.winners },
  }
}
