import type { CivilDate } from '../../../platform/pure/civil-date'
import type { Text } from '../../criteria/rules/text'
import type { Answers, EvidenceCounts } from './answer-values'
import type { ApplicantKind, InitiativeKind } from './kinds'
import type { Totals } from './variables'

export type CheckInput = {
  applicantKind: ApplicantKind
  initiativeKind: InitiativeKind
  answers: Answers
  evidence: EvidenceCounts
  /** The civil date at which the rules apply. */
  today: CivilDate
}

export const statuses = ['met', 'not-met', 'missing', 'needs-judgement', 'not-applicable'] as const
export type Status = (typeof statuses)[number]

export type CriterionReport = {
  id: string
  /** The number of the charter's article. */
  article: number
  citation: Text
  mandatory: boolean
  /** 0 for a mandatory criterion: it is not weighed. */
  weight: number
  status: Status
  reason: Text
  whatWouldChangeIt: Text | null
  /** The conditions of the rule that are not satisfied; `path` points into the rule. At most five. */
  unmet: { path: string; status: 'false' | 'missing'; condition: Text }[]
}

export type EligibilityReason = {
  code: 'eligible' | 'mandatory-not-met' | 'mandatory-missing' | 'condition'
  /** The charter's condition, for the code 'condition'. */
  condition: string | null
  /** The criteria concerned. */
  criteria: string[]
  sentence: Text
}

/** What the check says, as docs/formats/report.schema.json. */
export type Report = {
  format: 'crdp-report/1'
  charterVersion: number
  applicantKind: ApplicantKind
  initiativeKind: InitiativeKind
  /** Civil date at which the rules were applied. */
  checkedOn: CivilDate
  eligible: boolean
  reasons: EligibilityReason[]
  totals: Totals
  criteria: CriterionReport[]
}
