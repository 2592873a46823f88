import type { CivilDate } from '../../../platform/pure/civil-date'
import type { Answers, EvidenceCounts } from './answer-values'
import type { Text } from './text'

/** What is held against a book, whatever the book. */
export type BookInput = {
  answers: Answers
  evidence: EvidenceCounts
  /** The civil date at which the rules apply. */
  today: CivilDate
}

export const statuses = ['met', 'not-met', 'missing', 'needs-judgement', 'not-applicable'] as const
export type Status = (typeof statuses)[number]

export type CriterionReport = {
  id: string
  /** The number of the book's article. */
  article: number
  citation: Text
  mandatory: boolean
  /** 0 for what is not weighed. */
  weight: number
  status: Status
  reason: Text
  whatWouldChangeIt: Text | null
  /** The conditions of the rule that are not satisfied; `path` points into the rule. At most five. */
  unmet: { path: string; status: 'false' | 'missing'; condition: Text }[]
}

export type EligibilityReason = {
  code: 'eligible' | 'mandatory-not-met' | 'mandatory-missing' | 'condition'
  /** The book's condition, for the code 'condition'. */
  condition: string | null
  /** The criteria concerned. */
  criteria: string[]
  sentence: Text
}

/** What an eligibility condition may read: the totals of a report, in whole numbers. */
export const totalNames = [
  'met',
  'notMet',
  'missing',
  'needsJudgement',
  'notApplicable',
  'mandatoryNotMet',
  'mandatoryMissing',
  'points',
  'pendingPoints',
  'possiblePoints',
] as const
export type Totals = Readonly<Record<(typeof totalNames)[number], number>>

/** What every check says; each kind of report adds what it was made of. */
export type BookReport = {
  eligible: boolean
  reasons: EligibilityReason[]
  totals: Totals
  criteria: CriterionReport[]
}
