import type { CivilDate } from '../../../platform/pure/civil-date'
import { isDate } from '../../criteria/rules/expression'
import type { Status } from '../../criteria/rules/report'
import type { Report } from './report'
import type { Event } from './states'

export const outcomes = ['granted', 'granted-with-plan', 'refused', 'closed'] as const
export type DecisionOutcome = (typeof outcomes)[number]

/** The event that each outcome is, for the application's states. */
export const decisionEvents = {
  granted: 'grant',
  'granted-with-plan': 'grant-with-plan',
  refused: 'refuse',
  closed: 'close',
} as const satisfies Record<DecisionOutcome, Event>

/** The support that the cooperative may offer (study of 17 March 2021: it provides the support that fits each situation). */
export const supportKinds = ['training', 'method', 'mentor', 'funding-advice', 'communication'] as const
export type SupportKind = (typeof supportKinds)[number]

export const findingOutcomes = ['met', 'not-met', 'not-applicable'] as const
export type FindingOutcome = (typeof findingOutcomes)[number]
export type Finding = { criterionId: string; outcome: FindingOutcome }

export type Decision = {
  outcome: DecisionOutcome
  summary: string
  /** Criterion id → reason. */
  reasons: Readonly<Record<string, string>>
  support: readonly { kind: SupportKind; note: string }[]
  actionPlan: readonly { commitment: string; dueOn: CivilDate }[]
}

/** Lengths in characters; counts of rows. */
export const decisionLimits = {
  summary: 5_000,
  reason: 2_000,
  note: 1_000,
  commitment: 500,
  support: 10,
  plan: 20,
} as const

export const decisionProblemCodes = [
  'summary-missing',
  'reason-missing',
  'reason-for-unknown-criterion',
  'mandatory-criterion-failed',
  'judgement-missing',
  'nothing-failed',
  'plan-missing',
  'plan-not-wanted',
  'commitment-missing',
  'commitment-not-in-future',
  'support-note-missing',
  'text-too-long',
  'too-many-rows',
] as const

/** `field` is a form field's name: 'summary', 'reason.<criterionId>', 'support.<n>', 'plan.<n>'. */
export type DecisionProblem = {
  code: (typeof decisionProblemCodes)[number]
  field: string
  rule?: string
  detail?: { criterionId: string }
}

/** The report's status, or what a person found: findings come first. */
export const statusAfter = (report: Report, findings: readonly Finding[]): ReadonlyMap<string, Status> =>
  new Map(
    report.criteria.map(({ id, status }) => [
      id,
      findings.find(({ criterionId }) => criterionId === id)?.outcome ?? status,
    ]),
  )

/**
 * The criteria that failed, in the order of the charter: not met by finding, or by the report where there is none; and
 * the mandatory ones that were never answered.
 */
export function failedCriteria(report: Report, findings: readonly Finding[]): string[] {
  const status = statusAfter(report, findings)
  return report.criteria
    .filter(({ id, mandatory }) => status.get(id) === 'not-met' || (mandatory && status.get(id) === 'missing'))
    .map(({ id }) => id)
}

/** Criteria that need judgement and that nobody has judged yet. */
export const unjudgedCriteria = (report: Report, findings: readonly Finding[]): string[] => {
  const status = statusAfter(report, findings)
  return report.criteria.filter(({ id }) => status.get(id) === 'needs-judgement').map(({ id }) => id)
}

/**
 * What a decision lacks; it may be recorded when the list is empty. A summary always; on the merits, a reason for each
 * criterion that failed and no criterion left to judge; a plain grant has no mandatory criterion that failed; a grant
 * with a plan has at least one commitment, all dated after today; a refusal has at least one criterion that failed.
 */
export function decisionProblems(
  decision: Decision,
  report: Report,
  findings: readonly Finding[],
  today: CivilDate,
): DecisionProblem[] {
  const problems = formProblems(decision, report)
  if (decision.outcome === 'closed') return problems
  const failed = failedCriteria(report, findings)
  const citation = (id: string) => report.criteria.find((criterion) => criterion.id === id)?.citation.fr
  const about = (code: DecisionProblem['code'], id: string): DecisionProblem => ({
    code,
    field: `reason.${id}`,
    rule: citation(id),
    detail: { criterionId: id },
  })

  for (const id of unjudgedCriteria(report, findings)) problems.push(about('judgement-missing', id))
  for (const id of failed) if (isBlank(textOf(decision.reasons, id))) problems.push(about('reason-missing', id))
  if (decision.outcome === 'granted')
    for (const { id, mandatory } of report.criteria)
      if (mandatory && failed.includes(id)) problems.push(about('mandatory-criterion-failed', id))
  if (decision.outcome === 'refused' && failed.length === 0) problems.push({ code: 'nothing-failed', field: 'outcome' })
  return [...problems, ...planProblems(decision, today)]
}

function planProblems({ outcome, actionPlan }: Decision, today: CivilDate): DecisionProblem[] {
  if (outcome !== 'granted-with-plan')
    return actionPlan.length > 0 ? [{ code: 'plan-not-wanted', field: 'plan.0' }] : []
  if (actionPlan.length === 0) return [{ code: 'plan-missing', field: 'plan.0' }]
  return actionPlan.flatMap(({ commitment, dueOn }, index): DecisionProblem[] => [
    ...(isBlank(commitment) ? [{ code: 'commitment-missing', field: `plan.${index}` } as const] : []),
    ...(!isDate(dueOn) || dueOn <= today
      ? [{ code: 'commitment-not-in-future', field: `plan.${index}` } as const]
      : []),
  ])
}

function formProblems({ summary, reasons, support, actionPlan }: Decision, report: Report): DecisionProblem[] {
  const problems: DecisionProblem[] = []
  const bound = (text: string, maximum: number, field: string) => {
    if (text.length > maximum) problems.push({ code: 'text-too-long', field })
  }
  if (isBlank(summary)) problems.push({ code: 'summary-missing', field: 'summary' })
  bound(summary, decisionLimits.summary, 'summary')
  const known = new Set(report.criteria.map(({ id }) => id))
  for (const [id, reason] of Object.entries(reasons)) {
    if (!known.has(id)) problems.push({ code: 'reason-for-unknown-criterion', field: `reason.${id}` })
    bound(reason, decisionLimits.reason, `reason.${id}`)
  }
  if (support.length > decisionLimits.support) problems.push({ code: 'too-many-rows', field: 'support.0' })
  if (actionPlan.length > decisionLimits.plan) problems.push({ code: 'too-many-rows', field: 'plan.0' })
  for (const [index, { note }] of support.entries()) {
    if (isBlank(note)) problems.push({ code: 'support-note-missing', field: `support.${index}` })
    bound(note, decisionLimits.note, `support.${index}`)
  }
  for (const [index, { commitment }] of actionPlan.entries())
    bound(commitment, decisionLimits.commitment, `plan.${index}`)
  return problems
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === ''
const textOf = (record: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
