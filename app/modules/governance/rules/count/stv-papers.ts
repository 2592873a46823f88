import type { CountedBallot } from '../poll'

/** Votes in hundred-thousandths: five decimals, held as whole numbers. */
export const unit = 100_000

/** '12.34567': hundred-thousandths as a number with its five decimals. */
export const votesText = (value: number): string =>
  `${Math.floor(value / unit)}.${String(value % unit).padStart(5, '0')}`

/** Ballot papers that say the same: the preferences, by index of the candidate, and the place of the one they stand with. */
export type Papers = { preferences: readonly number[]; times: number; place: number; value: number }

/** Gathers the ballots into papers that say the same. Candidates that have withdrawn are left out of every paper. */
export function gather(
  ids: readonly string[],
  withdrawn: ReadonlySet<string>,
  ballots: Iterable<CountedBallot>,
): { cast: number; blank: number; papers: Papers[] } {
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const kinds = new Map<string, Papers>()
  let [cast, blank] = [0, 0]
  for (const { choice, times = 1 } of ballots) {
    if (choice.method !== 'stv') throw new RangeError('a ballot of another method')
    cast += times
    const key = choice.ranking.join('>')
    const known = kinds.get(key)
    if (known) known.times += times
    else
      kinds.set(key, { preferences: preferencesOf(choice.ranking, indexes, withdrawn), times, place: 0, value: unit })
  }
  const papers = [...kinds.values()].filter(({ preferences, times }) => {
    if (preferences.length === 0) blank += times
    return preferences.length > 0
  })
  return { cast, blank, papers }
}

function preferencesOf(
  ranking: readonly string[],
  indexes: ReadonlyMap<string, number>,
  withdrawn: ReadonlySet<string>,
) {
  return ranking
    .filter((id) => !withdrawn.has(id))
    .map((id) => {
      const index = indexes.get(id)
      if (index === undefined) throw new RangeError(`a ballot for an option that the vote does not have: ${id}`)
      return index
    })
}

/** Moves papers to their next available preference; false where there is none (they are non-transferable). */
export function advance(papers: Papers, isContinuing: (candidate: number) => boolean): boolean {
  const { preferences } = papers
  for (let place = papers.place + 1; place < preferences.length; place += 1) {
    if (!isContinuing(preferences[place] ?? -1)) continue
    papers.place = place
    return true
  }
  return false
}

/** Rule 48(3): surplus × value of the paper when received ÷ votes of the candidate, to five decimals, the rest ignored. */
export const transferValue = (surplus: number, received: number, votes: number): number =>
  Number((BigInt(surplus) * BigInt(received)) / BigInt(votes))
