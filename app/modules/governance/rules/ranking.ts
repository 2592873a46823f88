/** Ranks of a ballot being filled in, by option: 1 for the most preferred, null for none. They need not follow each other. */
export type Ranks = Readonly<Record<string, number | null>>

/** The options that have a rank, level by level, the most preferred first; options of a level in the ballot's order. */
export function levelsOf(options: readonly string[], ranks: Ranks): string[][] {
  const levels = new Map<number, string[]>()
  for (const id of options) {
    const rank = ranks[id] ?? null
    if (rank !== null) levels.set(rank, [...(levels.get(rank) ?? []), id])
  }
  return [...levels].sort(([a], [b]) => a - b).map(([, ids]) => ids)
}

/**
 * Ranks after a line is moved by one, from 1 without a gap. Up: past the level before; out of its own level where others share
 * it; to the end of the ranking where it had no rank. Down: the other way, and from the last rank to none. A line that
 * cannot move leaves the ranking as it was.
 */
export function moveLine(options: readonly string[], ranks: Ranks, id: string, direction: 'up' | 'down'): Ranks {
  const levels = levelsOf(options, ranks)
  const at = levels.findIndex((level) => level.includes(id))
  const shares = (levels[at]?.length ?? 0) > 1
  const without = levels.map((level) => level.filter((one) => one !== id)).filter((level) => level.length > 0)
  const put = (place: number) => [...without.slice(0, place), [id], ...without.slice(place)]
  const moved =
    at < 0
      ? direction === 'up'
        ? put(without.length)
        : without
      : direction === 'up'
        ? put(shares ? at : Math.max(0, at - 1))
        : shares || at < levels.length - 1
          ? put(at + 1)
          : without
  return Object.fromEntries(
    options.map((one) => {
      const place = moved.findIndex((level) => level.includes(one))
      return [one, place < 0 ? null : place + 1]
    }),
  )
}

/** Lines as they are shown: by rank, then those without, in the ballot's order. */
export function linesOf(options: readonly string[], ranks: Ranks): string[] {
  const ranked = levelsOf(options, ranks).flat()
  return [...ranked, ...options.filter((id) => !ranked.includes(id))]
}
