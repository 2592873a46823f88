import type { SignatureRules } from './referral-rules'

/**
 * How many signatures a group of residents of a territory of so many inhabitants must collect: the base of its step, and
 * so many for each thousand above the step before, rounded up. Whole numbers throughout. Refuses nothing: a territory
 * without inhabitants needs one signature.
 */
export function signaturesNeeded({ steps }: Pick<SignatureRules, 'steps'>, population: number): number {
  const index = steps.findIndex(({ upTo }) => upTo === undefined || population <= upTo)
  const step = steps[index]
  if (!step) return 1
  const above = Math.max(0, population - (steps[index - 1]?.upTo ?? 0))
  return Math.max(1, step.base + Math.ceil((above * step.perThousand) / 1_000))
}

/** Signatures that count: on line, each confirmed by its link; on paper, each sheet checked by somebody else. */
export type SignatureSums = { online: number; paper: number; total: number; unchecked: number }

/** Sums, apart and together. A sheet that nobody else has checked is told apart and not counted. */
export function sumSignatures(online: number, sheets: readonly { count: number; isChecked: boolean }[]): SignatureSums {
  const sum = (wanted: boolean) =>
    sheets.reduce((total, { count, isChecked }) => (isChecked === wanted ? total + count : total), 0)
  const paper = sum(true)
  return { online, paper, total: online + paper, unchecked: sum(false) }
}

/**
 * The share of the threshold, in hundredths, that the authors are to be told of: the highest of `alerts` reached and not
 * told yet; null where there is none. Told once each: signatures that are withdrawn and come again say nothing twice.
 */
export function alertReached(
  alerts: readonly number[],
  { total, needed, told }: { total: number; needed: number; told: number },
): number | null {
  const reached = alerts.filter((share) => share > told && total * 100 >= needed * share)
  return reached.length === 0 ? null : Math.max(...reached)
}
