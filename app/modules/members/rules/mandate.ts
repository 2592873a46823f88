import type { Role } from '~/platform/permissions'
import { addDays, type CivilDate } from '~/platform/pure/civil-date'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'

/** A role held in the cooperative; dates included, no end where `endsOn` is null. */
export type Term = { startsOn: CivilDate; endsOn: CivilDate | null }
export const mandateStates = ['upcoming', 'in-force', 'past'] as const
export type MandateState = (typeof mandateStates)[number]

export const mandateState = ({ startsOn, endsOn }: Term, today: CivilDate): MandateState =>
  endsOn !== null && endsOn < today ? 'past' : startsOn > today ? 'upcoming' : 'in-force'

/** The decision that gave a mandate, its date where it is known, and why it ended before its term where it did. */
export type MandateDecision = { text: string; decidedOn: CivilDate | null; endedBecause: string | null }

/** Days before its end at which a mandate is spoken of. */
export const reminderDays = 30

export const isEnding = (term: Term, today: CivilDate): boolean =>
  mandateState(term, today) === 'in-force' && term.endsOn !== null && term.endsOn <= addDays(today, reminderDays)

const overlap = (a: Term, b: Term): boolean =>
  (a.endsOn === null || a.endsOn >= b.startsOn) && (b.endsOn === null || b.endsOn >= a.startsOn)

/** Roles that open the portal's own keys: only an administrator gives or ends them. */
export const keyRoles: readonly Role[] = ['team', 'administrator']

export type NewMandate = Term & { role: Role; decidedOn: CivilDate }

/**
 * May this mandate be given today to a person who holds `held`? It stands on a decision already taken, begins on that
 * day or later, and does not double one of the same role. Refused with its field: decision-in-future, start-before-decision,
 * end-before-start, ended-already, role-already-held.
 */
export function mayGiveMandate(
  mandate: NewMandate,
  held: readonly (Term & { role: string })[],
  today: CivilDate,
): Outcome<NewMandate> {
  if (mandate.decidedOn > today) return refused({ code: 'decision-in-future', field: 'decidedOn' })
  if (mandate.startsOn < mandate.decidedOn) return refused({ code: 'start-before-decision', field: 'startsOn' })
  if (mandate.endsOn !== null && mandate.endsOn < mandate.startsOn)
    return refused({ code: 'end-before-start', field: 'endsOn' })
  if (mandate.endsOn !== null && mandate.endsOn < today) return refused({ code: 'ended-already', field: 'endsOn' })
  if (held.some((other) => other.role === mandate.role && overlap(other, mandate)))
    return refused({ code: 'role-already-held', field: 'role' })
  return ok(mandate)
}

/**
 * May a mandate end on this day (its last, included)? Yesterday at the earliest, which takes the role away at once;
 * before the end it already has. There is always an administrator on the day after: `administrators` are the other
 * mandates of that role. Refused with its field: mandate-past, end-in-past, end-not-earlier, last-administrator.
 */
export function mayEndMandate(
  mandate: Term & { role: string },
  lastDay: CivilDate,
  administrators: readonly Term[],
  today: CivilDate,
): Outcome<CivilDate> {
  if (mandateState(mandate, today) === 'past') return refused({ code: 'mandate-past' })
  if (lastDay < addDays(today, -1)) return refused({ code: 'end-in-past', field: 'lastDay' })
  if (mandate.endsOn !== null && lastDay >= mandate.endsOn)
    return refused({ code: 'end-not-earlier', field: 'lastDay' })
  const dayAfter = addDays(lastDay, 1)
  if (mandate.role === 'administrator' && !administrators.some((other) => mandateState(other, dayAfter) === 'in-force'))
    return refused({ code: 'last-administrator' })
  return ok(lastDay)
}
