/** A civil date in Europe/Paris, 'YYYY-MM-DD'. Compared as text. */
export type CivilDate = string

const paris = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const quarterHour = 900_000
let asked = { quarter: NaN, date: '' }

/** The date on the wall in Paris at this instant. It changes with a quarter of an hour at most: what was last asked is kept. */
export function civilDateOf(instant: Date): CivilDate {
  const quarter = Math.floor(instant.getTime() / quarterHour)
  if (quarter !== asked.quarter) asked = { quarter, date: paris.format(instant) }
  return asked.date
}

/** True for a date that exists: '2026-02-29' is refused. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const toDay = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => toDay(to) - toDay(from)

export const addDays = (date: CivilDate, days: number): CivilDate =>
  new Date((toDay(date) + days) * 86_400_000).toISOString().slice(0, 10)

/** Same day `months` later, or the last day of that month where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}
