import type { CountedBallot, PollDefinition } from '../poll'
import { type BrokenTie, elect, type TieBreak } from './ties'

/** Option → option → votes. */
export type Pairs = Record<string, Record<string, number>>

export type SchulzeCount = {
  method: 'schulze'
  ballots: number
  blank: number
  /** How many prefer the first to the second. */
  pairs: Pairs
  /** Strength of the strongest path from the first to the second; 0 where there is none. */
  paths: Pairs
  /** Options that are level stand together, the best first. */
  ranking: readonly (readonly string[])[]
  winners: readonly string[]
  ties: readonly BrokenTie[]
}

/**
 * Counts by the method of M. Schulze (Social Choice and Welfare 36, 2011), strongest paths by winning votes: a path from A
 * to B goes from one option to another that it beats, and is as strong as the fewest votes on its way; A comes before B
 * when its strongest path to B is stronger than B's to A. Options that a ballot leaves out are level, below all it ranks.
 * One ballot is one vote: never weighted. Throws on a ballot of another method.
 */
export function countSchulze(
  { options, seats }: Pick<PollDefinition, 'options' | 'seats'>,
  ballots: Iterable<CountedBallot>,
  how: TieBreak,
): SchulzeCount {
  const ids = options.map(({ id }) => id)
  const { cast, blank, pairs } = comparePairs(ids, ballots)
  const paths = strongestPaths(pairs)
  const ranking = rank(ids, paths)
  return {
    method: 'schulze',
    ballots: cast,
    blank,
    pairs: named(ids, pairs),
    paths: named(ids, paths),
    ranking,
    ...(cast > blank ? elect(ranking, seats, how) : { winners: [], ties: [] }),
  }
}

function comparePairs(ids: readonly string[], ballots: Iterable<CountedBallot>) {
  const indexes = new Map(ids.map((id, index) => [id, index]))
  let [cast, blank] = [0, 0]
  const rankings = new Map<string, { ranking: readonly (readonly string[])[]; times: number }>()
  for (const { choice, times = 1 } of ballots) {
    if (choice.method !== 'schulze') throw new RangeError('a ballot of another method')
    cast += times
    if (choice.ranking.length === 0) blank += times
    const key = choice.ranking.map((level) => level.join('=')).join('>')
    const known = rankings.get(key)
    if (known) known.times += times
    else rankings.set(key, { ranking: choice.ranking, times })
  }
  const pairs = ids.map(() => ids.map(() => 0))
  for (const { ranking, times } of rankings.values()) {
    const places = ids.map(() => ranking.length)
    ranking.forEach((level, place) => {
      for (const id of level) {
        const index = indexes.get(id)
        if (index === undefined) throw new RangeError(`a ballot for an option that the vote does not have: ${id}`)
        places[index] = place
      }
    })
    pairs.forEach((row, a) =>
      row.forEach((votes, b) => {
        if ((places[a] ?? 0) < (places[b] ?? 0)) row[b] = votes + times
      }),
    )
  }
  return { cast, blank, pairs }
}

/** Floyd and Warshall's way, by the fewest votes of each path. */
function strongestPaths(pairs: readonly (readonly number[])[]): number[][] {
  const at = (table: readonly (readonly number[])[], a: number, b: number) => table[a]?.[b] ?? 0
  const paths = pairs.map((row, a) => row.map((votes, b) => (votes > at(pairs, b, a) ? votes : 0)))
  for (let through = 0; through < paths.length; through += 1)
    paths.forEach((row, from) => {
      if (from === through) return
      row.forEach((strength, to) => {
        if (to === from || to === through) return
        row[to] = Math.max(strength, Math.min(at(paths, from, through), at(paths, through, to)))
      })
    })
  return paths
}

/** Level by level: those that nobody left comes before. */
function rank(ids: readonly string[], paths: readonly (readonly number[])[]): string[][] {
  const before = (a: number, b: number) => (paths[a]?.[b] ?? 0) > (paths[b]?.[a] ?? 0)
  let left = ids.map((_, index) => index)
  const levels: string[][] = []
  while (left.length > 0) {
    const best = left.filter((a) => !left.some((b) => before(b, a)))
    levels.push(best.map((index) => ids[index] ?? ''))
    left = left.filter((index) => !best.includes(index))
  }
  return levels
}

const named = (ids: readonly string[], table: readonly (readonly number[])[]): Pairs =>
  Object.fromEntries(
    ids.map((a, row) => [
      a,
      Object.fromEntries(ids.flatMap((b, column) => (row === column ? [] : [[b, table[row]?.[column] ?? 0]]))),
    ]),
  )
