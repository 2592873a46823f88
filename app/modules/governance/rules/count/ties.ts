import { drawOrder } from '../../../../platform/pure/lot'

/**
 * How options that are level are told apart: by lot, from a seed that is published, or the eldest first, where the order of
 * age of all of them is known (otherwise by lot).
 */
export type TieBreak = { by: 'lot' | 'eldest'; seed: string; seniority?: readonly string[] }

/** A tie as it was broken. The lot is drawn by `drawOrder(seed, occasion, tied)`. */
export type BrokenTie = { occasion: string; tied: readonly string[]; by: 'lot' | 'eldest'; order: readonly string[] }

/** Puts options that are level in order, and says how; the order they come in is indifferent. */
export function breakTie(tied: readonly string[], occasion: string, { by, seed, seniority }: TieBreak): BrokenTie {
  const known = [...tied].sort()
  const ages = new Map(seniority?.map((id, index) => [id, index]))
  if (by === 'eldest' && known.every((id) => ages.has(id)))
    return { occasion, tied: known, by, order: known.toSorted((a, b) => (ages.get(a) ?? 0) - (ages.get(b) ?? 0)) }
  return { occasion, tied: known, by: 'lot', order: drawOrder(seed, occasion, known) }
}

/**
 * Fills the seats from the best group down; a group larger than the seats left is put in order by the tie-break.
 * `groups` holds options that are level together.
 */
export function elect(
  groups: readonly (readonly string[])[],
  seats: number,
  how: TieBreak,
): { winners: string[]; ties: BrokenTie[] } {
  const winners: string[] = []
  for (const group of groups) {
    const left = seats - winners.length
    if (left <= 0) break
    if (group.length > left) {
      const tie = breakTie(group, 'last seat', how)
      return { winners: [...winners, ...tie.order.slice(0, left)], ties: [tie] }
    }
    winners.push(...group)
  }
  return { winners, ties: [] }
}

/** Groups options that compare as level, the best first; those of a group stay in the order given. */
export function grouped(ids: readonly string[], compare: (a: string, b: string) => number): string[][] {
  const groups: string[][] = []
  for (const id of [...ids].sort(compare)) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && compare(last[0], id) === 0) last.push(id)
    else groups.push([id])
  }
  return groups
}
