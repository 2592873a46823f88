import type { BallotFile } from '../modules/governance/rules/ballot-files/problem'
import type { MajorityJudgmentCount } from '../modules/governance/rules/count/majority-judgment'
import type { Count } from '../modules/governance/rules/count/count'
import type { Pairs } from '../modules/governance/rules/count/schulze'
import type { StvCount, StvTie } from '../modules/governance/rules/count/stv'
import type { BrokenTie } from '../modules/governance/rules/count/ties'
import type { Json } from '../platform/pure/canonical-json'

/** One round: its number, what was done, then numbers by name. Its members depend on the method: docs/formats. */
export type TallyRound = { round: number; kind: string; [member: string]: Json }
export type TallyJson = {
  method: string
  winners: string[]
  rounds: TallyRound[]
  ballots: number
  blank: number
  seats: number
  quota?: number
}

/** A count with candidates by name, as `crdp tally --json` writes it. */
export function tallyJson({ definition, withdrawn }: BallotFile, count: Count): TallyJson {
  const names = new Map(definition.options.map(({ id, name }) => [id, name]))
  const name = (id: string) => names.get(id) ?? id
  const named = <T extends Json>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [name(id), value]))
  const ties = (broken: readonly (BrokenTie | StvTie)[]) =>
    broken.map((tie) => ({ ...tie, tied: tie.tied.map(name), order: tie.order.map(name) }))
  const base = { method: count.method, seats: definition.seats }
  switch (count.method) {
    case 'yes-no': {
      const { ballots, ...votes } = count.total
      const winners = votes.for > votes.against ? ['for'] : votes.against > votes.for ? ['against'] : []
      return { ...base, winners, rounds: [{ round: 1, kind: 'count', votes }], ballots, blank: votes.blank }
    }
    case 'approval': {
      const { ballots, blank, approvals } = count.total
      const ranking = count.ranking.map((group) => group.map(name))
      const round = { round: 1, kind: 'approvals', votes: named(approvals), ranking, ties: ties(count.ties) }
      return { ...base, winners: count.winners.map(name), rounds: [round], ballots, blank }
    }
    case 'majority-judgment': {
      const rounds = judgmentRounds(count, definition.grades, name, named, ties)
      return { ...base, winners: count.winners.map(name), rounds, ballots: count.total.ballots, blank: 0 }
    }
    case 'schulze': {
      const tables = (pairs: Pairs) =>
        named(Object.fromEntries(Object.entries(pairs).map(([id, row]) => [id, named(row)])))
      const rounds: TallyRound[] = [
        { round: 1, kind: 'pairs', votes: tables(count.pairs) },
        { round: 2, kind: 'paths', votes: tables(count.paths) },
        { round: 3, kind: 'ranking', ranking: count.ranking.map((group) => group.map(name)), ties: ties(count.ties) },
      ]
      return { ...base, winners: count.winners.map(name), rounds, ballots: count.ballots, blank: count.blank }
    }
    case 'stv':
      return {
        ...base,
        winners: count.winners.map(name),
        rounds: stvRounds(count, name, named, ties),
        ballots: count.ballots,
        blank: count.blank,
        quota: count.quota,
        ...(withdrawn.size > 0 ? { withdrawn: [...withdrawn].map(name) } : {}),
      }
  }
}

type Named = <T extends Json>(values: Readonly<Record<string, T>>) => Record<string, T>
type Ties = (broken: readonly (BrokenTie | StvTie)[]) => Json

function judgmentRounds(
  { total, medians, ranking, comparisons, ties: broken }: MajorityJudgmentCount,
  scale: readonly string[],
  name: (id: string) => string,
  named: Named,
  ties: Ties,
): TallyRound[] {
  const grade = (index: number) => scale[index] ?? String(index)
  return [
    {
      round: 1,
      kind: 'grades',
      grades: scale,
      votes: named(total.grades),
      medians: named(Object.fromEntries(Object.entries(medians).map(([id, median]) => [id, grade(median)]))),
      ranking: ranking.map((group) => group.map(name)),
      ties: ties(broken),
    },
    ...comparisons.map(({ better, worse, removed, grades }, index) => ({
      round: index + 2,
      kind: 'removal',
      better: name(better),
      worse: name(worse),
      removed,
      grades: grades.map(grade),
    })),
  ]
}

const stvRounds = ({ rounds }: StvCount, name: (id: string) => string, named: Named, ties: Ties): TallyRound[] =>
  rounds.map((round, index) => ({
    round: index + 1,
    kind: round.kind,
    from: round.from === null ? null : name(round.from),
    votes: named(round.votes),
    transfers: round.transfers,
    nonTransferable: round.nonTransferable,
    rounding: round.rounding,
    elected: round.elected.map(({ candidate, by }) => ({ candidate: name(candidate), by })),
    excluded: round.excluded === null ? null : name(round.excluded),
    ties: ties(round.ties),
  }))
