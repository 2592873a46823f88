import type { CivilDate } from './civil-date'

const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The wall clock of Paris at this instant: { date: '2026-12-12', time: '18:30' }. */
export function parisWall(instant: Date): { date: CivilDate; time: string } {
  const [date = '', time = ''] = wall.format(instant).split(', ')
  return { date, time }
}

/** True for an hour that a clock shows: '18:30'. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/**
 * The instant at which the wall clock of Paris shows this date and time. An hour that the change to summer time skips is
 * read an hour later; one that the change to winter time repeats is its first.
 */
export function parisInstant(date: CivilDate, time: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  // Paris is one or two hours ahead: summer time is tried first, so that the first of two equal hours is found.
  for (const hours of [2, 1]) {
    const instant = new Date(asUtc - hours * 3_600_000)
    const shown = parisWall(instant)
    if (shown.date === date && shown.time === time) return instant
  }
  return new Date(asUtc - 3_600_000)
}
