import { addDays, addMonths, type CivilDate } from '../../../platform/pure/civil-date'

export const recurrences = ['weekly', 'fortnightly', 'monthly-day', 'monthly-weekday'] as const
export type Recurrence = (typeof recurrences)[number]

/** Events of one series at most: a year of weeks. */
export const longestSeries = 53

const weekdayOf = (date: CivilDate): number => new Date(`${date}T12:00:00Z`).getUTCDay()
const dayOf = (date: CivilDate): number => Number(date.slice(8))

/** Which one of its month a weekday is: 1 to 4, or 'last' for a fifth, which not every month has. */
export const rankInMonth = (date: CivilDate): 1 | 2 | 3 | 4 | 'last' => {
  const rank = Math.ceil(dayOf(date) / 7)
  return rank === 1 || rank === 2 || rank === 3 || rank === 4 ? rank : 'last'
}

/** The nth (or last) such weekday of the month that `month`, a first day, begins. */
function weekdayInMonth(month: CivilDate, weekday: number, rank: number | 'last'): CivilDate {
  if (rank === 'last') {
    const end = addDays(addMonths(month, 1), -1)
    return addDays(end, -((weekdayOf(end) - weekday + 7) % 7))
  }
  return addDays(month, ((weekday - weekdayOf(month) + 7) % 7) + 7 * (rank - 1))
}

function nth(first: CivilDate, recurrence: Recurrence, count: number): CivilDate {
  if (recurrence === 'weekly') return addDays(first, 7 * count)
  if (recurrence === 'fortnightly') return addDays(first, 14 * count)
  // From the first each time: a 31st that becomes a 30th in June is a 31st again in July.
  if (recurrence === 'monthly-day') return addMonths(first, count)
  return weekdayInMonth(addMonths(`${first.slice(0, 7)}-01`, count), weekdayOf(first), rankInMonth(first))
}

/**
 * The days of a series, from the first to the last on or before `until`, in order. A monthly one keeps its day of the
 * month (the last where the month has no such day), or its weekday of the month ("the second Tuesday"; a fifth one is the
 * last). At most `longestSeries`.
 */
export function seriesDays(first: CivilDate, recurrence: Recurrence, until: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  for (let count = 0; count < longestSeries; count += 1) {
    const day = nth(first, recurrence, count)
    if (day > until) break
    days.push(day)
  }
  return days
}
