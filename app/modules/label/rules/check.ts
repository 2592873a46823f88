import { evaluate } from '../../criteria/rules/evaluate'
import type { Scope } from '../../criteria/rules/expression'
import { answerTo, evidenceFor } from './answer-values'
import type { Charter, Criterion } from './charter'
import { judge, type Judging } from './judge'
import { charterLabels } from './labels'
import type { CheckInput, CriterionReport, EligibilityReason, Report, Status } from './report'
import { cite, eligibleSentence, mandatoryMissingSentence, mandatoryNotMetSentence } from './report-sentences'
import type { Totals } from './variables'

/**
 * Holds an application against a charter. The same function runs while the applicant types, at submission and in
 * `crdp label check`: pure, total whatever the answers hold, and the same input gives the same report (write it with
 * `canonicalJson` to have the same bytes). The charter must have passed `charterSchema` and `charterProblems`.
 */
export function check(charter: Charter, input: CheckInput): Report {
  const criteria = new Map(charter.criteria.map((criterion) => [criterion.id, criterion]))
  const articles = new Map(charter.articles.map((article) => [article.id, article]))
  const citations = new Map(charter.articles.map((article) => [article.id, cite(charter, article)]))
  const labels = charterLabels(charter)
  const shared = sharedScope(criteria, input)

  const reports = charter.criteria.map((criterion): CriterionReport => {
    const answer = answerTo(criterion.answer, input.answers, criterion.id)
    const evidence = evidenceFor(input.evidence, criterion.id)
    const scope: Scope = (name) => (name === 'answer' ? answer : name === 'evidence' ? evidence : shared(name))
    const judging: Judging = { criterion, input, answer, evidence, scope, criteria, labels }
    return {
      id: criterion.id,
      article: articles.get(criterion.article)?.number ?? 0,
      citation: citations.get(criterion.article) ?? cite(charter, undefined),
      mandatory: criterion.importance.kind === 'mandatory',
      weight: criterion.importance.kind === 'weighted' ? criterion.importance.weight : 0,
      ...judge(judging),
    }
  })

  const totals = count(reports)
  const failures = ineligibility(charter, reports, totals, shared)
  return {
    format: 'crdp-report/1',
    charterVersion: charter.version,
    applicantKind: input.applicantKind,
    initiativeKind: input.initiativeKind,
    checkedOn: input.today,
    eligible: failures.length === 0,
    reasons:
      failures.length > 0
        ? failures
        : [{ code: 'eligible', condition: null, criteria: [], sentence: eligibleSentence }],
    totals,
    criteria: reports,
  }
}

function sharedScope(criteria: ReadonlyMap<string, Criterion>, input: CheckInput): Scope {
  return (name) => {
    if (name === 'today' || name === 'applicantKind' || name === 'initiativeKind') return input[name]
    const dot = name.indexOf('.')
    const criterion = criteria.get(name.slice(dot + 1))
    if (!criterion) return undefined
    return name.startsWith('evidence.')
      ? evidenceFor(input.evidence, criterion.id)
      : answerTo(criterion.answer, input.answers, criterion.id)
  }
}

function count(reports: readonly CriterionReport[]): Totals {
  const number = (keep: (report: CriterionReport) => boolean) => reports.filter(keep).length
  const weight = (...statuses: Status[]) =>
    reports.reduce((sum, report) => (statuses.includes(report.status) ? sum + report.weight : sum), 0)
  return {
    met: number(({ status }) => status === 'met'),
    notMet: number(({ status }) => status === 'not-met'),
    missing: number(({ status }) => status === 'missing'),
    needsJudgement: number(({ status }) => status === 'needs-judgement'),
    notApplicable: number(({ status }) => status === 'not-applicable'),
    mandatoryNotMet: number(({ mandatory, status }) => mandatory && status === 'not-met'),
    mandatoryMissing: number(({ mandatory, status }) => mandatory && status === 'missing'),
    points: weight('met'),
    pendingPoints: weight('needs-judgement'),
    possiblePoints: weight('met', 'not-met', 'missing', 'needs-judgement'),
  }
}

/** Why the label could not be granted as things stand: the portal's own rule, then the charter's conditions. */
function ineligibility(
  charter: Charter,
  reports: readonly CriterionReport[],
  totals: Totals,
  shared: Scope,
): EligibilityReason[] {
  const failing = (wanted: Status) =>
    reports.filter(({ mandatory, status }) => mandatory && status === wanted).map(({ id }) => id)
  const notMet = failing('not-met')
  const missing = failing('missing')
  const reasons: EligibilityReason[] = []
  if (notMet.length > 0)
    reasons.push({
      code: 'mandatory-not-met',
      condition: null,
      criteria: notMet,
      sentence: mandatoryNotMetSentence(notMet.length),
    })
  if (missing.length > 0)
    reasons.push({
      code: 'mandatory-missing',
      condition: null,
      criteria: missing,
      sentence: mandatoryMissingSentence(missing.length),
    })

  const known = new Map<string, number>(Object.entries(totals))
  const scope: Scope = (name) => known.get(name) ?? shared(name)
  for (const { id, condition, failure } of charter.eligibility) {
    const result = evaluate(condition, scope)
    if ('value' in result && result.value === true) continue
    reasons.push({ code: 'condition', condition: id, criteria: [], sentence: failure })
  }
  return reasons
}
