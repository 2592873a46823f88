import { addDays, addMonths, type CivilDate } from '../../../platform/pure/civil-date'
import { applyToClock, type Clock, dueOn, newClock } from '../../label/rules/clock'
import { isClockRunning } from './state-facts'
import type { ClockEffect, State } from './states'
import type { ProcedureTerms } from './terms'

/** Which of the cooperative's clocks a state runs, or has stopped. */
export type ClockName = 'completeness' | 'admissibility' | 'appeal'
export function clockOf(state: State): ClockName | null {
  if (state === 'submitted' || state === 'to-complete') return 'completeness'
  if (state === 'admissibility') return 'admissibility'
  return state === 'under-appeal' ? 'appeal' : null
}

const lengths: Readonly<Record<ClockName, 'completenessDays' | 'admissibilityDays' | 'appealDecisionDays'>> = {
  completeness: 'completenessDays',
  admissibility: 'admissibilityDays',
  appeal: 'appealDecisionDays',
}

/** How many days the cooperative has in a state, all told; null where no clock is its own. */
export function daysAllowed(state: State, terms: ProcedureTerms): number | null {
  const name = clockOf(state)
  return name && terms[lengths[name]]
}

/** What a step does to the clock. A new clock counts from nothing, whatever the one before had used. */
export function moveClock(clock: Clock, effect: ClockEffect, today: CivilDate): Clock {
  if (effect === 'begins') return applyToClock(newClock, 'starts', today)
  return applyToClock(clock, effect === 'resumes' ? 'starts' : effect, today)
}

/** The last day on which the cooperative acts in time in this state, or null while the clock is stopped. */
export function stateDueOn(state: State, clock: Clock, terms: ProcedureTerms): CivilDate | null {
  const days = daysAllowed(state, terms)
  return days === null || !isClockRunning(state) ? null : dueOn(clock, days)
}

/** The last day for the requester to complete, asked on `from`. */
export const completionDueOn = (from: CivilDate, terms: ProcedureTerms): CivilDate =>
  addMonths(from, terms.completionMonths)

/** The last day to appeal against a decision of that day. */
export const appealUntil = (decidedOn: CivilDate, terms: ProcedureTerms): CivilDate =>
  addDays(decidedOn, terms.appealDays)

/** True where the cooperative has let its day pass. On the last day it is still in time. */
export const isOverdue = (dueOn: CivilDate | null, today: CivilDate): boolean => dueOn !== null && today > dueOn
