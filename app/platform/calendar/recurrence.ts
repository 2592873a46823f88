import type { CivilDate } from '~/platform/pure/civil-date'
import { basicDate, dayProperty, instantProperty, utc, type When } from './instants'

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'

/** How an event comes back. The first time is the event's own day. */
export type Recurrence = {
  every: 'day' | 'week' | 'month' | 'year'
  /** 2: every other. */
  interval?: number
  /** `nth`: of the month or the year, -1 for the last (every second Tuesday: { day: 'tuesday', nth: 2 }). */
  on?: readonly { day: Weekday; nth?: number }[]
  /** Where it ends: after so many times, or with the last time on or before this. Neither: it goes on. */
  times?: number
  until?: Date
  /** Starts of the times that do not take place. */
  except?: readonly Date[]
}

const frequency = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }
const weekday: Record<Weekday, string> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
}

const day = (instant: Date): CivilDate => instant.toISOString().slice(0, 10)

/**
 * RRULE and EXDATE (RFC 5545, 3.8.5). For an event of whole days, `until` and `except` are read as midnight UTC of the day.
 * The week starts on Monday.
 * @throws RangeError for a rule that says both how many times and until when, or counts below one.
 */
export function recurrenceProperties(rule: Recurrence, when: When): string[] {
  const wholeDays = 'firstDay' in when
  if (rule.times !== undefined && rule.until) throw new RangeError('a recurrence ends in one way')
  for (const count of [rule.times, rule.interval])
    if (count !== undefined && (!Number.isInteger(count) || count < 1))
      throw new RangeError('a recurrence counts from one')
  const parts = [
    `FREQ=${frequency[rule.every]}`,
    ...(rule.interval ? [`INTERVAL=${rule.interval}`] : []),
    ...(rule.on?.length ? [`BYDAY=${rule.on.map((on) => `${on.nth ?? ''}${weekday[on.day]}`).join(',')}`] : []),
    ...(rule.times ? [`COUNT=${rule.times}`] : []),
    // An instant stands in UTC here, even where the start names a zone (RFC 5545, 3.3.10).
    ...(rule.until ? [`UNTIL=${wholeDays ? basicDate(day(rule.until)) : utc(rule.until)}`] : []),
    'WKST=MO',
  ]
  return [
    `RRULE:${parts.join(';')}`,
    ...(rule.except ?? []).map((start) =>
      wholeDays ? dayProperty('EXDATE', day(start)) : instantProperty('EXDATE', start),
    ),
  ]
}
