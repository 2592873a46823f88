import { foldLine, parameterValue, textValue } from './content-line'
import { instantProperty, parisZone, utc, type When, whenProperties } from './instants'
import { type Recurrence, recurrenceProperties } from './recurrence'

export type { When } from './instants'
export type { Recurrence, Weekday } from './recurrence'

export type CalendarEvent = {
  /** The same for ever, and the portal's own: identifier@host. */
  uid: string
  /** Grows with each change: a calendar that takes a later file changes what it has. */
  sequence: number
  /** When this version of the event was written. */
  stampedAt: Date
  when: When
  title: string
  cancelled?: boolean
  description?: string
  location?: string
  /** Degrees, WGS 84. */
  position?: { latitude: number; longitude: number }
  /** Absolute address of the event's page. */
  url?: string
  organiser?: { name: string; address: string }
  categories?: readonly string[]
  recurrence?: Recurrence
  /** This event stands in for one time of the recurring event of the same uid: the start that the rule gave it. */
  insteadOf?: Date
}

export type Calendar = {
  /** What a program that subscribes calls it. */
  name: string
  events: readonly CalendarEvent[]
  /** For a calendar one subscribes to: hours between two readings. */
  refreshHours?: number
}

function eventLines(event: CalendarEvent): string[] {
  const { organiser, position } = event
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    `DTSTAMP:${utc(event.stampedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...whenProperties(event.when),
    ...(event.recurrence ? recurrenceProperties(event.recurrence, event.when) : []),
    ...(event.insteadOf ? [instantProperty('RECURRENCE-ID', event.insteadOf)] : []),
    `SUMMARY:${textValue(event.title)}`,
    ...(event.description ? [`DESCRIPTION:${textValue(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${textValue(event.location)}`] : []),
    ...(position ? [`GEO:${position.latitude.toFixed(6)};${position.longitude.toFixed(6)}`] : []),
    // An address is no text: nothing in it is escaped, and the parser leaves no line end in it.
    ...(event.url ? [`URL:${new URL(event.url).href}`] : []),
    ...(organiser ? [`ORGANIZER;CN=${parameterValue(organiser.name)}:mailto:${encodeURI(organiser.address)}`] : []),
    ...(event.categories?.length ? [`CATEGORIES:${event.categories.map(textValue).join(',')}`] : []),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

/**
 * Events as a calendar file (RFC 5545), on the clock of Paris with its zone written out; served as `text/calendar`. A
 * cancelled event stays in it and says so. Why no library: docs/decisions/2026-11-27-calendar-files.md.
 * @throws RangeError for an event that ends before it starts, or a recurrence that contradicts itself.
 */
export function calendarFile({ name, events, refreshHours }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Démocratie permanente//Portail//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    ...(refreshHours ? [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`] : []),
    ...parisZone,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}
