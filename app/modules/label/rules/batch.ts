import { type CivilDate, daysBetween } from '../../../platform/pure/civil-date'
import type { State } from './states'

/** What may be done to several files at once: each is an act that the file's own page has too. */
export const batchActs = ['take', 'assign', 'release', 'remind-applicant', 'remind-experts'] as const
export type BatchAct = (typeof batchActs)[number]

/** Files in one batch at most: what somebody can still read line by line before confirming. */
export const batchSize = 100

/** Acts that write to somebody outside the team. */
export const isReminder = (act: BatchAct): boolean => act === 'remind-applicant' || act === 'remind-experts'

/** A file under way may change hands without a step of the procedure, until the committee has it. */
export const isInHands = (state: State): boolean => state === 'under-review' || state === 'to-complete'
export const mayBeReleased = (state: State): boolean => state === 'submitted' || isInHands(state)

/**
 * Why there is nothing to remind the applicant of; null where there is. Only a file that waits for its completion does:
 * a draft is its applicant's alone, and everywhere else the hand is on this side.
 */
export function noApplicantReminder(
  { state, applicantDueOn }: { state: State; applicantDueOn: CivilDate | null },
  today: CivilDate,
): 'not-applicants-turn' | 'completion-term-passed' | null {
  if (state !== 'to-complete' || applicantDueOn === null) return 'not-applicants-turn'
  return applicantDueOn < today ? 'completion-term-passed' : null
}

/** Days before its term from which an opinion is reminded with others; one by one, it may be at any time. */
export const opinionDueDays = 7

/** The opinion is due within the week, or late. */
export const isOpinionDue = (dueOn: CivilDate, today: CivilDate): boolean => daysBetween(today, dueOn) <= opinionDueDays
