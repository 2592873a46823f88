import { addDays, addMonths, type CivilDate } from '../../../platform/pure/civil-date'
import { isDate } from './expression'

/** Longer jumps than this have no use in a rule, and would leave the calendar. */
const furthest = { days: 100_000, months: 3_000 }

/**
 * Whole months from `from` to `to`, negative when `to` is earlier: the largest n for which the same day n months later
 * (or the last day of a shorter month) is not past `to`.
 */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  if (to < from) return 0 - monthsBetween(to, from)
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  return addMonths(from, months) > to ? months - 1 : months
}

/** The date moved by whole days or months, or undefined where it would leave the calendar (years 1000 to 9999). */
export function moveDate(date: CivilDate, by: number, unit: 'days' | 'months'): CivilDate | undefined {
  if (Math.abs(by) > furthest[unit]) return undefined
  const moved = unit === 'days' ? addDays(date, by) : addMonths(date, by)
  return isDate(moved) ? moved : undefined
}
