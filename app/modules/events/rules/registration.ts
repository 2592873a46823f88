import type { CivilDate } from '../../../platform/pure/civil-date'
import type { EventState, RegistrationMode } from './event'

export const registrationStates = ['unconfirmed', 'registered', 'waiting', 'cancelled'] as const
export type RegistrationState = (typeof registrationStates)[number]

/** People who may come with one registration, whoever registers included. */
export const mostSeats = 10

export type OpenFor = {
  state: EventState
  registration: RegistrationMode
  startsOn: CivilDate
  startsAt: Date | null
  closesOn: CivilDate | null
}
export const closedReasons = ['registration-none', 'event-cancelled', 'event-past', 'registration-closed'] as const
export type ClosedReason = (typeof closedReasons)[number]

/**
 * Why nobody registers any more; null while one may. One registers until the last day that was said, that day included;
 * where none was, until it begins (to the end of the day before where the hour is not known).
 */
export function closedBecause(event: OpenFor, today: CivilDate, now: Date): ClosedReason | null {
  if (event.state === 'cancelled') return 'event-cancelled'
  if (event.state === 'held' || event.startsOn < today) return 'event-past'
  const begun = event.startsAt ? now >= event.startsAt : event.startsOn <= today
  if (begun) return 'event-past'
  if (event.registration === 'none') return 'registration-none'
  return event.closesOn !== null && event.closesOn < today ? 'registration-closed' : null
}

/** True once it has begun, was held or is cancelled: no registration changes any more. */
export function isOver(event: OpenFor, today: CivilDate, now: Date): boolean {
  const reason = closedBecause(event, today, now)
  return reason === 'event-past' || reason === 'event-cancelled' || event.state === 'draft'
}

/** Days before the event on which those who are registered are reminded of it, the furthest first. */
export const reminderDays = [7, 1] as const

/**
 * The reminder that is due so many days before the event, or null: each is sent once, the nearest one alone where
 * several are due (the portal was stopped, or the registration is late).
 */
export function reminderDue(daysLeft: number, remindedFor: number | null): number | null {
  if (daysLeft < 0) return null
  const due = reminderDays.filter((days) => daysLeft <= days && days < (remindedFor ?? Infinity))
  return due.at(-1) ?? null
}

/**
 * What counts as reminded for a registration made so many days before: somebody who registers five days before needs no
 * "in a week", the confirmation says as much.
 */
export const remindedAtFirst = (daysLeft: number): number | null =>
  reminderDays.filter((days) => daysLeft <= days).at(-1) ?? null
