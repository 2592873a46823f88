import type { CountedBallot, PollDefinition } from '../poll'
import { advance, gather, type Papers, transferValue, unit, votesText } from './stv-papers'
import { type BrokenTie, breakTie } from './ties'

/** One stage of the count (article 2 of the Order): first preferences, the transfer of a surplus, an exclusion. */
export type StvRound = {
  kind: 'first-preferences' | 'surplus' | 'exclusion'
  /** Whose papers were transferred. */
  from: string | null
  /** What each paper transferred is worth: value when received → papers, value when transferred. */
  transfers: readonly { received: string; papers: number; value: string }[]
  /** Votes of every candidate at the end of the stage, with five decimals: '12.00000'. */
  votes: Record<string, string>
  /** Votes of papers with no next preference, then those that cutting after five decimals lost; both since the start. */
  nonTransferable: string
  rounding: string
  elected: readonly { candidate: string; by: 'quota' | 'last-vacancies' }[]
  excluded: string | null
  ties: readonly StvTie[]
}

/** A tie, told apart by the last earlier stage where they differed (its number, from 1), or by lot. */
export type StvTie =
  BrokenTie | { occasion: string; tied: readonly string[]; by: 'stage'; stage: number; order: readonly string[] }

export type StvCount = {
  method: 'stv'
  seats: number
  ballots: number
  /** Ballots without any preference for a candidate who stands. */
  blank: number
  valid: number
  quota: number
  rounds: readonly StvRound[]
  /** In the order of their election. */
  winners: readonly string[]
}

/**
 * Counts by the Scottish Local Government Elections Order 2007 (SSI 2007/42, schedule 1, rules 45 to 52): weighted inclusive
 * Gregory, values cut after five decimals, quota of Droop, highest surplus first, one exclusion at a time. Ties are told
 * apart by the last earlier stage where those tied differed, else by a lot drawn from the seed. One ballot is one vote.
 * Throws on a ballot of another method, or for a candidate that the vote does not have.
 */
export function countStv(
  { options, seats }: Pick<PollDefinition, 'options' | 'seats'>,
  ballots: Iterable<CountedBallot>,
  seed: string,
  withdrawn: ReadonlySet<string> = new Set(),
): StvCount {
  const ids = options.map(({ id }) => id)
  const { cast, blank, papers } = gather(ids, withdrawn, ballots)
  const valid = cast - blank
  const quota = Math.floor(valid / (seats + 1)) + 1
  const standing = ids.flatMap((id, index) => (withdrawn.has(id) ? [] : [index]))
  const count = valid === 0 ? { rounds: [], winners: [] } : stages({ ids, standing, seats, quota, papers, seed })
  return { method: 'stv', seats, ballots: cast, blank, valid, quota, ...count }
}

type Election = {
  ids: readonly string[]
  standing: readonly number[]
  seats: number
  quota: number
  papers: readonly Papers[]
  seed: string
}

function stages({ ids, standing, seats, quota, papers, seed }: Election): Pick<StvCount, 'rounds' | 'winners'> {
  const goal = quota * unit
  const name = (candidate: number) => ids[candidate] ?? ''
  const votes = ids.map(() => 0)
  const held: Papers[][] = ids.map(() => [])
  const history: number[][] = []
  const rounds: StvRound[] = []
  const winners: number[] = []
  const surpluses = new Set<number>()
  const continuing = new Set(standing)
  let [nonTransferable, rounding] = [0, 0]

  const receive = (paper: Papers) => {
    const candidate = paper.preferences[paper.place] ?? -1
    held[candidate]?.push(paper)
    votes[candidate] = (votes[candidate] ?? 0) + paper.times * paper.value
  }
  const votesOf = (candidate: number) => votes[candidate] ?? 0

  /** Rules 49(2) and 51(2): those tied, by the last stage where they differed; where they never did, by lot. */
  const chooseOne = (candidates: readonly number[], highest: boolean, occasion: string, ties: StvTie[]): number => {
    const best = (values: readonly number[]) => (highest ? Math.max(...values) : Math.min(...values))
    const extreme = best(candidates.map(votesOf))
    let tied = candidates.filter((candidate) => votesOf(candidate) === extreme)
    for (let stage = history.length - 1; stage >= 1 && tied.length > 1; stage -= 1) {
      const then = (candidate: number) => history[stage - 1]?.[candidate] ?? 0
      const value = best(tied.map(then))
      const left = tied.filter((candidate) => then(candidate) === value)
      if (left.length < tied.length)
        ties.push({ occasion, tied: tied.map(name), by: 'stage', stage, order: left.map(name) })
      tied = left
    }
    if (tied.length === 1) return tied[0] ?? -1
    const drawn = breakTie(tied.map(name), occasion, { by: 'lot', seed })
    ties.push(drawn)
    return ids.indexOf(drawn.order[0] ?? '')
  }

  /** Rules 47 and 52, at the end of a stage, which it writes down. */
  const endStage = (stage: Omit<StvRound, 'votes' | 'nonTransferable' | 'rounding' | 'elected'>) => {
    history.push([...votes])
    const elected: StvRound['elected'][number][] = []
    const electAll = (candidates: readonly number[], by: 'quota' | 'last-vacancies') => {
      for (const candidate of candidates.toSorted((a, b) => votesOf(b) - votesOf(a))) {
        continuing.delete(candidate)
        winners.push(candidate)
        elected.push({ candidate: name(candidate), by })
        if (votesOf(candidate) > goal) surpluses.add(candidate)
      }
    }
    electAll(
      [...continuing].filter((candidate) => votesOf(candidate) >= goal),
      'quota',
    )
    if (winners.length < seats && continuing.size <= seats - winners.length) electAll([...continuing], 'last-vacancies')
    rounds.push({
      ...stage,
      votes: Object.fromEntries(standing.map((candidate) => [name(candidate), votesText(votesOf(candidate))])),
      nonTransferable: votesText(nonTransferable),
      rounding: votesText(rounding),
      elected,
    })
  }

  for (const paper of papers) receive(paper)
  endStage({ kind: 'first-preferences', from: null, transfers: [], excluded: null, ties: [] })
  while (winners.length < seats && continuing.size > 0) {
    const ties: StvTie[] = []
    const isSurplus = surpluses.size > 0
    const from = chooseOne(
      isSurplus ? [...surpluses] : [...continuing],
      isSurplus,
      `${isSurplus ? 'surplus' : 'exclusion'}, stage ${rounds.length + 1}`,
      ties,
    )
    surpluses.delete(from)
    continuing.delete(from)
    const total = votesOf(from)
    // Rule 52(2): where the exclusion leaves as many candidates as vacancies, its papers are not transferred.
    const surplus = isSurplus ? total - goal : continuing.size > seats - winners.length ? total : 0
    const transfers = new Map<number, { papers: number; value: number }>()
    votes[from] = total - surplus
    let given = 0
    for (const paper of surplus > 0 ? (held[from] ?? []) : []) {
      const { value: received, times } = paper
      const known = transfers.get(received)
      const value = known?.value ?? (isSurplus ? transferValue(surplus, received, total) : received)
      given += value * times
      if (advance(paper, (candidate) => continuing.has(candidate))) {
        transfers.set(received, { papers: (known?.papers ?? 0) + times, value })
        paper.value = value
        receive(paper)
      } else nonTransferable += value * times
    }
    held[from] = []
    rounding += surplus - given
    endStage({
      kind: isSurplus ? 'surplus' : 'exclusion',
      from: name(from),
      transfers: [...transfers]
        .sort(([a], [b]) => b - a)
        .map(([received, { papers: moved, value }]) => ({
          received: votesText(received),
          papers: moved,
          value: votesText(value),
        })),
      excluded: isSurplus ? null : name(from),
      ties,
    })
  }
  return { rounds, winners: winners.map(name) }
}
