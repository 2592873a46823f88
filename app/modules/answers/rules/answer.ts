import { type CivilDate, daysBetween } from '../../../platform/pure/civil-date'

/** What a body may say of a recommendation. */
export const statuses = ['accepted', 'accepted-in-part', 'refused', 'under-study', 'elsewhere'] as const
export type AnswerStatus = (typeof statuses)[number]
export const isStatus = (text: unknown): text is AnswerStatus => statuses.some((status) => status === text)

/** How an answer came: by an account with a mandate, by the private link, or entered by the team from a letter. */
export const origins = ['account', 'link', 'letter'] as const
export type Origin = (typeof origins)[number]

export const isPromise = (status: AnswerStatus): boolean => status === 'accepted' || status === 'accepted-in-part'

/** Days that a body may keep a recommendation under study, from the day of its answer. */
export const longestStudyDays = 365

export type GivenAnswer = {
  status: AnswerStatus
  reasons: string
  decision: string
  realiseOn: CivilDate | null
  studyUntil: CivilDate | null
  carriedTo: string
}

export type AnswerProblem = { field: string; code: string }

/**
 * What is missing for an answer to be one (docs/decisions: a reasoned answer to each recommendation). A promise has a
 * decision and a date; anything but a whole yes has reasons; a study has an end, within a year; what is sent elsewhere
 * says to whom.
 */
export function answerProblems(given: GivenAnswer, today: CivilDate): AnswerProblem[] {
  const { status, reasons, decision, realiseOn, studyUntil, carriedTo } = given
  const problems: AnswerProblem[] = []
  if (status !== 'accepted' && reasons === '') problems.push({ field: 'reasons', code: 'reasons-missing' })
  if (isPromise(status) && decision === '') problems.push({ field: 'decision', code: 'decision-missing' })
  if (isPromise(status) && realiseOn === null) problems.push({ field: 'realiseOn', code: 'realise-missing' })
  if (status === 'under-study') {
    if (studyUntil === null) problems.push({ field: 'studyUntil', code: 'study-missing' })
    else if (studyUntil <= today) problems.push({ field: 'studyUntil', code: 'study-past' })
    else if (daysBetween(today, studyUntil) > longestStudyDays)
      problems.push({ field: 'studyUntil', code: 'study-too-long' })
  }
  if (status === 'elsewhere' && carriedTo === '') problems.push({ field: 'carriedTo', code: 'carried-missing' })
  return problems
}

/** Where an answer stands, on the day it is looked at: kept nowhere, so that it is still true years later. */
export const standings = [
  'awaited',
  'overdue',
  'under-study',
  'study-overdue',
  'promised',
  'under-way',
  'late',
  'done',
  'refused',
  'elsewhere',
] as const
export type Standing = (typeof standings)[number]
export const isStanding = (text: unknown): text is Standing => standings.some((standing) => standing === text)

export type AnswerFacts = {
  status: AnswerStatus | null
  dueOn: CivilDate
  realiseOn: CivilDate | null
  studyUntil: CivilDate | null
  doneOn: CivilDate | null
  /** Something was said of how it goes. */
  hasProgress: boolean
}

export function standingOf(
  { status, dueOn, realiseOn, studyUntil, doneOn, hasProgress }: AnswerFacts,
  today: CivilDate,
): Standing {
  if (status === null) return today <= dueOn ? 'awaited' : 'overdue'
  if (status === 'refused' || status === 'elsewhere') return status
  if (status === 'under-study') return studyUntil !== null && studyUntil < today ? 'study-overdue' : 'under-study'
  if (doneOn !== null) return 'done'
  if (realiseOn !== null && realiseOn < today) return 'late'
  return hasProgress ? 'under-way' : 'promised'
}

/** What calls for somebody: shown first on the board, and reminded of. */
export const isLate = (standing: Standing): boolean =>
  standing === 'overdue' || standing === 'study-overdue' || standing === 'late'

/** The date that an answer is waited for at now; null where nothing more is due. */
export function nextDate(facts: AnswerFacts): CivilDate | null {
  const { status, dueOn, realiseOn, studyUntil, doneOn } = facts
  if (status === null) return dueOn
  if (status === 'under-study') return studyUntil
  return isPromise(status) && doneOn === null ? realiseOn : null
}
