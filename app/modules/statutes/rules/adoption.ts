import { type CivilDate, isCivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

/** The decision by which an assembly adopted a version, and the day from which it is in force. */
export type Adoption = { decision: string; decidedOn: CivilDate; effectiveFrom: CivilDate }

/**
 * Whether a version may take its place after the others: decided on a day that has come, in force on that day at the
 * earliest, and after the date of effect of the version before, so that what was in force at a past date never changes.
 * Refused with the field to put right.
 */
export function adoptionAllowed(
  { decision, decidedOn, effectiveFrom }: Adoption,
  { today, latest }: { today: CivilDate; latest: CivilDate | null },
): Outcome<Adoption> {
  if (decision.trim() === '') return refused({ code: 'decision-missing', field: 'decision' })
  if (!isCivilDate(decidedOn)) return refused({ code: 'not-a-date', field: 'decidedOn' })
  if (!isCivilDate(effectiveFrom)) return refused({ code: 'not-a-date', field: 'effectiveFrom' })
  if (decidedOn > today) return refused({ code: 'decided-in-future', field: 'decidedOn' })
  if (effectiveFrom < decidedOn) return refused({ code: 'effect-before-decision', field: 'effectiveFrom' })
  if (latest !== null && effectiveFrom <= latest)
    return refused({ code: 'effect-before-latest', field: 'effectiveFrom', detail: { latest } })
  return ok({ decision: decision.trim(), decidedOn, effectiveFrom })
}
