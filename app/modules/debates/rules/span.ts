import { type CivilDate, daysBetween } from '../../../platform/pure/civil-date'

/** Where a stage lies on the calendar's line, and where today is, in thousandths of its whole length. */
export type Span = { from: number; length: number }

const whole = 1000

/**
 * Lays stages on one line from the first day of the first to the last day of the last. Today is null before and after
 * it. A stage of one day still shows.
 */
export function spansOf(
  stages: readonly { startsOn: CivilDate; endsOn: CivilDate }[],
  today: CivilDate,
): { spans: Span[]; now: number | null } {
  const first = stages.reduce((min, { startsOn }) => (startsOn < min ? startsOn : min), '9999-12-31')
  const last = stages.reduce((max, { endsOn }) => (endsOn > max ? endsOn : max), '0000-01-01')
  const days = Math.max(1, daysBetween(first, last) + 1)
  const at = (day: CivilDate): number => Math.round((daysBetween(first, day) * whole) / days)
  return {
    spans: stages.map(({ startsOn, endsOn }) => ({
      from: at(startsOn),
      length: Math.max(8, Math.round(((daysBetween(startsOn, endsOn) + 1) * whole) / days)),
    })),
    now: stages.length === 0 || today < first || today > last ? null : at(today),
  }
}
