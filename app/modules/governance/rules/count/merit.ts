/** Votes at each grade, the worst first, in whole numbers; `votes` is their sum, `median` the lower middlemost grade. */
export type Grades = { counts: readonly bigint[]; upTo: readonly bigint[]; votes: bigint; median: number }

export function gradesOf(counts: readonly bigint[]): Grades {
  let votes = 0n
  const upTo = counts.map((count) => (votes += count))
  return { counts, upTo, votes, median: gradeAt(upTo, (votes + 1n) / 2n) }
}

/** Grade of the vote at this place, counted from 1, once the votes are sorted from the worst. */
const gradeAt = (upTo: readonly bigint[], place: bigint): number => upTo.findIndex((last) => last >= place)

/** Which of two has more merit (`sign`), after how many median votes were removed from each, and the grades that differ. */
export type Merit = { sign: number; removed: bigint; grades: readonly [number, number] }

/**
 * Compares two options of as many votes as each other. Removing the median vote, one at a time, takes votes from the middle
 * outwards: one below, one above, and so on. So the places removed are the same for both, the first where their grades
 * differ decides, and only the places where a grade begins need to be looked at, however many votes there are.
 */
export function compareMerit(a: Grades, b: Grades): Merit {
  const { votes } = a
  if (b.votes !== votes) throw new RangeError('options that were not graded by the same votes')
  const middle = (votes + 1n) / 2n
  const above = votes % 2n === 0n ? middle + 1n : middle
  const distances = [...a.upTo, ...b.upTo].flatMap((last) => [middle - last, last + 1n - above])
  const sorted = [0n, ...distances.filter((distance) => distance > 0n)].sort((x, y) => (x < y ? -1 : x > y ? 1 : 0))
  for (const distance of sorted) {
    for (const place of [middle - distance, above + distance]) {
      if (place < 1n || place > votes) continue
      const grades = [gradeAt(a.upTo, place), gradeAt(b.upTo, place)] as const
      if (grades[0] !== grades[1])
        return { sign: grades[0] < grades[1] ? -1 : 1, removed: removedBefore(place, middle, above), grades }
    }
  }
  return { sign: 0, removed: votes, grades: [a.median, b.median] }
}

/** How many votes are removed before the one at this place. */
function removedBefore(place: bigint, middle: bigint, above: bigint): bigint {
  const isOdd = above === middle
  if (place === middle) return 0n
  const distance = place < middle ? middle - place : place - above
  if (isOdd) return place < middle ? 2n * distance - 1n : 2n * distance
  return place < middle ? 2n * distance : 2n * distance + 1n
}
