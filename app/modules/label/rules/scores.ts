/** How far a criterion is met, in a committee member's own eyes: not at all, rather not, rather, wholly. */
export const scoreValues = [0, 1, 2, 3] as const
export type ScoreValue = (typeof scoreValues)[number]
export const isScore = (value: number): value is ScoreValue => scoreValues.some((one) => one === value)

export type Score = { userId: string; criterionId: string; score: ScoreValue; note: string }

/**
 * May the members read each other's scores? Only once nobody can be led by them: all who may score have sent theirs, or the
 * scores were opened (a member left, or is away). Whoever has not sent theirs then gives none.
 */
export const areOpen = (facts: {
  openedAt: Date | null
  mayScore: readonly string[]
  sent: readonly string[]
}): boolean =>
  facts.openedAt !== null || (facts.mayScore.length > 0 && facts.mayScore.every((id) => facts.sent.includes(id)))

export type Spread = {
  criterionId: string
  /** How many gave each value, from 0 to 3. */
  counts: readonly [number, number, number, number]
  /** In hundredths, rounded down; null where nobody scored. */
  mean: number | null
  /** The members are two steps or more apart: to be talked over first. */
  isWide: boolean
  notes: readonly string[]
}

/** The scores of the members who sent theirs, by criterion, in the order given. */
export function spreads(criteria: readonly string[], scores: readonly Score[], sent: readonly string[]): Spread[] {
  return criteria.map((criterionId) => {
    const given = scores.filter((one) => one.criterionId === criterionId && sent.includes(one.userId))
    const counts: [number, number, number, number] = [0, 0, 0, 0]
    for (const { score } of given) counts[score] += 1
    const values = given.map(({ score }) => score)
    const sum = values.reduce<number>((total, value) => total + value, 0)
    return {
      criterionId,
      counts,
      mean: values.length === 0 ? null : Math.floor((sum * 100) / values.length),
      isWide: values.length > 1 && Math.max(...values) - Math.min(...values) >= 2,
      notes: given.map(({ note }) => note).filter((note) => note !== ''),
    }
  })
}
