import { type Cell, shownCells } from '../../../platform/pure/small-cells'
import type { AppealOutcome } from './appeal'
import type { DecisionOutcome } from './decision'
import type { ApplicantKind } from './kinds'

/** First decisions that have all of this in common, and how many they are. */
export type DecisionCount = {
  /** Of the decision: '2026'. */
  year: string
  kind: ApplicantKind
  /** Code of the applicant's département; null where it is not known. */
  departement: string | null
  outcome: Exclude<DecisionOutcome, 'closed'>
  /** Days that the cooperative used, its clock stopped while the file waited for the applicant. */
  days: number
  count: number
}
export type AppealFact = { year: string; outcome: AppealOutcome | 'waiting' | 'withdrawn' }
export type Counted = { choice: string; count: number }

/** Days: half of the decisions took as long or less, and nine in ten. */
export type Delays = { median: number; nineInTen: number }

/**
 * The smallest number of days within which a share of the decisions was taken (nearest rank: Hyndman & Fan, 1996, definition
 * 1). Exact: shares are whole numbers of tenths.
 */
export function daysWithin(counts: readonly { days: number; count: number }[], tenths: number): number {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  let passed = 0
  for (const { days, count } of counts.toSorted((a, b) => a.days - b.days)) {
    passed += count
    if (10 * passed >= tenths * total) return days
  }
  return 0
}

export type Line = Delays & {
  /** What is counted together: one year, kind or département, or several where some are too few. */
  choices: readonly string[]
  decided: number
  granted: number
  withPlan: number
  refused: number
  /** How its share of labels granted stands beside that of all others. */
  differs: 'more' | 'less' | null
}

const sumOf = (rows: readonly { count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0)

function tally(rows: readonly DecisionCount[]) {
  const of = (outcome: DecisionCount['outcome']) => sumOf(rows.filter((row) => row.outcome === outcome))
  const [plain, withPlan, refused] = [of('granted'), of('granted-with-plan'), of('refused')]
  return {
    decided: plain + withPlan + refused,
    granted: plain + withPlan,
    withPlan,
    refused,
    median: daysWithin(rows, 5),
    nineInTen: daysWithin(rows, 9),
  }
}

/** Logarithms of the factorials up to a number. */
function logFactorials(most: number): number[] {
  const logs = [0]
  for (let n = 1; n <= most; n += 1) logs.push((logs[n - 1] ?? 0) + Math.log(n))
  return logs
}

/** Below this probability, a difference is said to be more than chance explains. */
const rare = 0.01

/**
 * Would chance alone give a group a share as far from the others'? Fisher's exact test, both sides, on granted and refused
 * inside and outside the group: the probability of all tables at most as likely as this one.
 */
export function isBeyondChance(
  inside: { granted: number; decided: number },
  all: { granted: number; decided: number },
): boolean {
  const logs = logFactorials(all.decided)
  const choose = (n: number, k: number) => (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0)
  const outside = all.decided - inside.decided
  const chance = (granted: number) =>
    Math.exp(
      choose(inside.decided, granted) + choose(outside, all.granted - granted) - choose(all.decided, all.granted),
    )
  const seen = chance(inside.granted) * (1 + 1e-9)
  let probability = 0
  const [least, most] = [Math.max(0, all.granted - outside), Math.min(inside.decided, all.granted)]
  for (let granted = least; granted <= most; granted += 1) {
    const one = chance(granted)
    if (one <= seen) probability += one
  }
  return probability < rare
}

/** The decisions by what they have in common; groups under five are put together, and nothing is shown where all are too few. */
function linesBy(rows: readonly DecisionCount[], choices: readonly string[], of: (row: DecisionCount) => string) {
  const cells = shownCells(
    choices.map((choice) => ({ choice, count: sumOf(rows.filter((row) => of(row) === choice)) })),
  )
  const all = tally(rows)
  return cells?.map(({ choices: together }): Line => {
    const line = tally(rows.filter((row) => together.includes(of(row))))
    const isBeyond = line.decided < all.decided && isBeyondChance(line, all)
    const isMore = line.granted * all.decided > all.granted * line.decided
    return { choices: together, ...line, differs: isBeyond ? (isMore ? 'more' : 'less') : null }
  })
}

export type AppealLine = {
  choices: readonly string[]
  filed: number
  granted: number
  upheld: number
  waiting: number
  withdrawn: number
}

function appealLines(appeals: readonly AppealFact[]): AppealLine[] | null {
  const years = distinct(appeals.map(({ year }) => year))
  const cells = shownCells(years.map((choice) => ({ choice, count: appeals.filter(({ year }) => year === choice).length }))) // prettier-ignore
  return (
    cells?.map(({ choices }) => {
      const found = appeals.filter(({ year }) => choices.includes(year))
      const of = (...outcomes: AppealFact['outcome'][]) =>
        found.filter(({ outcome }) => outcomes.includes(outcome)).length
      return {
        choices,
        filed: found.length,
        granted: of('granted', 'granted-with-plan'),
        upheld: of('upheld'),
        waiting: of('waiting'),
        withdrawn: of('withdrawn'),
      }
    }) ?? null
  )
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort().reverse()

/** What stands for an applicant whose département is not known, or is outside the région. */
export const elsewhere = 'elsewhere'

export type LabelFigures = {
  /** Applications sent, in all; and those that await a decision, or ended without one. */
  received: number
  underWay: number
  undecided: number
  receivedByYear: Cell[] | null
  /** Null where fewer than five decisions were taken: then no table is shown. */
  all: Omit<Line, 'choices' | 'differs'> | null
  byYear: Line[]
  byKind: Line[]
  byDepartement: Line[]
  /** Criteria by how many refusals they are a reason of; several may be for one refusal. */
  reasons: Cell[] | null
  appeals: { filed: number; lines: AppealLine[] | null }
}

type Facts = {
  received: readonly Counted[]
  underWay: number
  undecided: number
  decisions: readonly DecisionCount[]
  reasons: readonly Counted[]
  appeals: readonly AppealFact[]
}

/** The public figures of the label: what would show if some were treated otherwise than others. */
export function labelFigures(
  { received, underWay, undecided, decisions, reasons, appeals }: Facts,
  kinds: readonly string[],
  departements: readonly string[],
): LabelFigures {
  const of = ({ departement }: DecisionCount) =>
    departement !== null && departements.includes(departement) ? departement : elsewhere
  const years = distinct(decisions.map(({ year }) => year))
  const byYear = linesBy(decisions, years, ({ year }) => year)
  return {
    received: sumOf(received),
    underWay,
    undecided,
    receivedByYear: shownCells(received.toSorted((a, b) => (a.choice < b.choice ? 1 : -1))),
    all: byYear ? tally(decisions) : null,
    byYear: byYear ?? [],
    byKind: linesBy(decisions, kinds, ({ kind }) => kind) ?? [],
    byDepartement: linesBy(decisions, [...departements, elsewhere], of) ?? [],
    reasons: shownCells(reasons.toSorted((a, b) => b.count - a.count || (a.choice < b.choice ? -1 : 1))),
    appeals: { filed: appeals.length, lines: appealLines(appeals) },
  }
}
