import { addDays, type CivilDate } from '../../../platform/pure/civil-date'
import { ok, type Outcome, refused } from '../../../platform/pure/outcome'

export const decisionOutcomes = ['adopted', 'rejected'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]
export const isDecisionOutcome = (text: string): text is DecisionOutcome =>
  (decisionOutcomes as readonly string[]).includes(text)

/** Who decides, beside the bodies that the statutes name: the members together. */
export const assemblyBody = 'assembly'

/** '2026-D-0042': the year of the decision, then its place in that year's register. */
export const decisionNumber = (year: string, rank: number): string => `${year}-D-${String(rank).padStart(4, '0')}`

/** A number however it is typed ('2026-d-42'), as the register writes it; null where it is none. */
export function readDecisionNumber(text: string): string | null {
  const match = /^\s*(\d{4})-d-0*(\d{1,6})\s*$/i.exec(text)
  const [, year = '', rank = ''] = match ?? []
  return match && Number(rank) > 0 ? decisionNumber(year, Number(rank)) : null
}

/** The number after `last` (the highest of that year so far) for a decision of this day. */
export function nextDecisionNumber(last: string | null, decidedOn: CivilDate): string {
  const year = decidedOn.slice(0, 4)
  return decisionNumber(year, (last === null ? 0 : Number(last.slice(last.lastIndexOf('-') + 1))) + 1)
}

/**
 * May a decision taken outside the portal be entered today? It is already taken, and what is read again is read later.
 * Refused with its field: decided-in-future, review-before-decision.
 */
export function mayRecordDecision(
  { decidedOn, reviewOn }: { decidedOn: CivilDate; reviewOn: CivilDate | null },
  today: CivilDate,
): Outcome<null> {
  if (decidedOn > today) return refused({ code: 'decided-in-future', field: 'decidedOn' })
  if (reviewOn !== null && reviewOn <= decidedOn) return refused({ code: 'review-before-decision', field: 'reviewOn' })
  return ok(null)
}

export type FollowUpTerm = { dueOn: CivilDate | null; doneOn: CivilDate | null }
export const followUpStates = ['overdue', 'due-soon', 'under-way', 'done'] as const
export type FollowUpState = (typeof followUpStates)[number]

/** Days before its term at which what a decision asks is spoken of. */
export const followUpNoticeDays = 7

/** What became of a task: late from the day after its term, near from `followUpNoticeDays` before. */
export function followUpState({ dueOn, doneOn }: FollowUpTerm, today: CivilDate): FollowUpState {
  if (doneOn !== null) return 'done'
  if (dueOn === null || dueOn > addDays(today, followUpNoticeDays)) return 'under-way'
  return dueOn < today ? 'overdue' : 'due-soon'
}

/**
 * May a task be called done on this day? Not in the future, not before the decision that asks for it, once. Refused with
 * its field: follow-up-done, done-in-future, done-before-decision.
 */
export function mayComplete(
  { doneOn, decidedOn }: { doneOn: CivilDate | null; decidedOn: CivilDate },
  on: CivilDate,
  today: CivilDate,
): Outcome<null> {
  if (doneOn !== null) return refused({ code: 'follow-up-done' })
  if (on > today) return refused({ code: 'done-in-future', field: 'doneOn' })
  if (on < decidedOn) return refused({ code: 'done-before-decision', field: 'doneOn' })
  return ok(null)
}

/** How a register of decisions stands: tasks by state, for the line above the list. */
export function followUpCounts(
  followUps: readonly FollowUpTerm[],
  today: CivilDate,
): Readonly<Record<FollowUpState, number>> {
  const counts: Record<FollowUpState, number> = { overdue: 0, 'due-soon': 0, 'under-way': 0, done: 0 }
  for (const followUp of followUps) counts[followUpState(followUp, today)] += 1
  return counts
}
