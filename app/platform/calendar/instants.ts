import { addDays, type CivilDate } from '~/platform/pure/civil-date'
import { parisWall } from '~/platform/pure/paris-time'

/** From an instant to another, or whole days, the last one included. */
export type When = { start: Date; end: Date } | { firstDay: CivilDate; lastDay: CivilDate }

// Central European time as it has been kept since 1996, for calendars that do not know the zone by its name.
export const parisZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Paris',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

export const basicDate = (date: CivilDate): string => date.replaceAll('-', '')

/** An instant in UTC, to the second: 20261212T173000Z. */
export const utc = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '')

const hour = 3_600_000

/**
 * A property that holds an instant, to the minute, on the clock of Paris: that is what keeps an event that comes back at
 * the same hour on both sides of a change of hour. The hour of October that comes twice is written in UTC: the format
 * takes the first of the two, some programs the second.
 */
export function instantProperty(name: string, instant: Date): string {
  const shown = parisWall(instant)
  const twice = [-hour, hour].some((shift) => {
    const other = parisWall(new Date(instant.getTime() + shift))
    return other.date === shown.date && other.time === shown.time
  })
  if (twice) return `${name}:${utc(new Date(Math.floor(instant.getTime() / 60_000) * 60_000))}`
  return `${name};TZID=Europe/Paris:${basicDate(shown.date)}T${shown.time.replace(':', '')}00`
}

export const dayProperty = (name: string, date: CivilDate): string => `${name};VALUE=DATE:${basicDate(date)}`

/**
 * DTSTART and DTEND (RFC 5545, 3.8.2).
 * @throws RangeError where the end does not come after the start: programs read such an event each in its own way.
 */
export function whenProperties(when: When): string[] {
  if ('firstDay' in when) {
    if (when.lastDay < when.firstDay) throw new RangeError('a calendar event ends before it starts')
    // The format's end is the first day that is free again.
    return [dayProperty('DTSTART', when.firstDay), dayProperty('DTEND', addDays(when.lastDay, 1))]
  }
  if (when.end <= when.start) throw new RangeError('a calendar event ends before it starts')
  return [instantProperty('DTSTART', when.start), instantProperty('DTEND', when.end)]
}
