import { describe } from '../../criteria/rules/describe'
import { evaluate } from '../../criteria/rules/evaluate'
import { obstaclesOf } from '../../criteria/rules/explain'
import type { Expression, Scope } from '../../criteria/rules/expression'
import { inEach, type Text } from '../../criteria/rules/text'
import { type AnswerValue, answerTo } from './answer-values'
import type { Criterion } from './charter'
import type { LabelsFor } from './labels'
import type { CheckInput, CriterionReport } from './report'
import {
  answerItSentence,
  answerOthersSentence,
  attachSentence,
  brokenRuleSentence,
  dependsSentence,
  evidenceShortSentence,
  metSentence,
  needsJudgementSentence,
  noAnswerSentence,
  otherKindSentence,
  outOfConditionSentence,
} from './report-sentences'

/** One criterion and what it is held against; `scope` gives its own `answer` and `evidence` too. */
export type Judging = {
  criterion: Criterion
  input: Pick<CheckInput, 'applicantKind' | 'initiativeKind' | 'answers'>
  answer: AnswerValue | undefined
  evidence: number
  scope: Scope
  criteria: ReadonlyMap<string, Criterion>
  labels: LabelsFor
}

type Verdict = Pick<CriterionReport, 'status' | 'reason' | 'whatWouldChangeIt' | 'unmet'>

const settled = (status: Verdict['status'], reason: Text): Verdict => ({
  status,
  reason,
  whatWouldChangeIt: null,
  unmet: [],
})

/** Applicability first, then the rule, then the evidence: a rule that is not met is said even where evidence lacks. */
export function judge(judging: Judging): Verdict {
  return applicability(judging) ?? satisfaction(judging)
}

function applicability(judging: Judging): Verdict | undefined {
  const { criterion, input, scope, labels } = judging
  const { applicants, initiatives, when } = criterion.appliesTo
  if (!applicants.includes(input.applicantKind) || !initiatives.includes(input.initiativeKind))
    return settled('not-applicable', otherKindSentence(criterion))
  if (when === undefined) return undefined
  const result = evaluate(when, scope)
  if ('problem' in result) return settled('needs-judgement', brokenRuleSentence)
  if ('missing' in result) return awaiting(judging, when, result.missing)
  if (result.value === true) return undefined
  return settled('not-applicable', outOfConditionSentence(inEach((language) => describe(when, labels(), language))))
}

function satisfaction(judging: Judging): Verdict {
  const { criterion, answer, evidence, scope } = judging
  const { rule } = criterion
  const expression = rule.kind === 'expression' ? rule.expression : rule.form
  if (rule.kind === 'judgement' && answer === undefined) return unanswered(judging, expression)
  const result = expression === undefined ? { value: true } : evaluate(expression, scope)
  if ('problem' in result) return settled('needs-judgement', brokenRuleSentence)
  if ('missing' in result) return awaiting(judging, expression, result.missing)
  if (result.value !== true)
    return {
      status: 'not-met',
      reason: criterion.failure,
      whatWouldChangeIt: criterion.remedy,
      unmet: unmetOf(judging, expression),
    }

  const minimum = criterion.evidence?.minimum ?? 0
  if (criterion.evidence && evidence < minimum)
    return {
      status: 'missing',
      reason: evidenceShortSentence(minimum, evidence),
      whatWouldChangeIt: attachSentence(minimum - evidence, criterion.evidence.help),
      unmet: [],
    }
  return rule.kind === 'judgement'
    ? settled('needs-judgement', needsJudgementSentence)
    : settled('met', metSentence(evidence))
}

const unanswered = (judging: Judging, expression: Expression | undefined): Verdict => ({
  status: 'missing',
  reason: noAnswerSentence(judging.criterion),
  whatWouldChangeIt: answerItSentence(judging.criterion),
  unmet: unmetOf(judging, expression),
})

function awaiting(judging: Judging, expression: Expression | undefined, missing: readonly string[]): Verdict {
  const { criterion, criteria, input } = judging
  if (missing.includes('answer') || missing.includes(`answer.${criterion.id}`)) return unanswered(judging, expression)
  const others = missing.flatMap((name) => {
    const other = criteria.get(name.slice('answer.'.length))
    return other && answerTo(other.answer, input.answers, other.id) === undefined ? [other] : []
  })
  return {
    status: 'missing',
    reason: dependsSentence(others),
    whatWouldChangeIt: answerOthersSentence(others),
    unmet: unmetOf(judging, expression),
  }
}

/** More than this would bury what matters. */
const mostUnmet = 5

function unmetOf({ criterion, scope, labels }: Judging, expression: Expression | undefined): Verdict['unmet'] {
  if (expression === undefined) return []
  const names = labels(criterion)
  return obstaclesOf(expression, scope)
    .slice(0, mostUnmet)
    .map(({ path, status, expression: part, wanted }) => ({
      path,
      status,
      condition: inEach((language) => asSentence(describe(part, names, language, wanted))),
    }))
}

const asSentence = (fragment: string): string => `${fragment.slice(0, 1).toUpperCase()}${fragment.slice(1)}.`
