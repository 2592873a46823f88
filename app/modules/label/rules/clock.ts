import { addDays, type CivilDate, daysBetween } from '../../../platform/pure/civil-date'
import type { ClockEffect } from './states'

/**
 * The time that the cooperative has used on an application: the days used before the clock last started, and the civil
 * date at which it started, null while it is stopped. Civil days in Europe/Paris.
 */
export type Clock = { daysUsed: number; startedOn: CivilDate | null }

export const newClock: Clock = { daysUsed: 0, startedOn: null }

/**
 * Days used at a date. The day on which the clock starts does not count (Code de procédure civile, art. 641: the day of
 * the act is not counted). A date before the start counts as the start.
 */
export const daysUsedOn = ({ daysUsed, startedOn }: Clock, today: CivilDate): number =>
  startedOn === null ? daysUsed : daysUsed + Math.max(0, daysBetween(startedOn, today))

/** Starting a clock that runs changes nothing. */
export const startClock = (clock: Clock, today: CivilDate): Clock =>
  clock.startedOn === null ? { daysUsed: clock.daysUsed, startedOn: today } : clock

/** Stopping a clock that is stopped changes nothing. */
export const stopClock = (clock: Clock, today: CivilDate): Clock => ({
  daysUsed: daysUsedOn(clock, today),
  startedOn: null,
})

/** What a transition does to the clock; 'runs' leaves it as it is. */
export function applyToClock(clock: Clock, effect: ClockEffect, today: CivilDate): Clock {
  if (effect === 'starts') return startClock(clock, today)
  return effect === 'stops' ? stopClock(clock, today) : clock
}

/** The last day on which the cooperative decides in time, or null while the clock is stopped. */
export const dueOn = (clock: Clock, instructionDays: number): CivilDate | null =>
  clock.startedOn === null ? null : addDays(clock.startedOn, instructionDays - clock.daysUsed)

/** Days that remain: 0 on the last day, negative when late. */
export const daysLeft = (clock: Clock, instructionDays: number, today: CivilDate): number =>
  instructionDays - daysUsedOn(clock, today)

/** The last day on which the applicant may complete, or a draft lives, when asked or last touched on `from`. */
export const applicantDueOn = (from: CivilDate, days: number): CivilDate => addDays(from, days)
