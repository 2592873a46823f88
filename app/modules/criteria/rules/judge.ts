import { type AnswerValue, answerTo, type Answers } from './answer-values'
import type { BookCriterion } from './book'
import { describe } from './describe'
import type { Labels } from './describe-value'
import { evaluate } from './evaluate'
import { obstaclesOf } from './explain'
import type { Expression, Scope } from './expression'
import type { CriterionReport } from './report'
import {
  answerItSentence,
  answerOthersSentence,
  attachSentence,
  brokenRuleSentence,
  dependsSentence,
  evidenceShortSentence,
  type FileWords,
  metSentence,
  needsJudgementSentence,
  noAnswerSentence,
  outOfConditionSentence,
  provisionalSentence,
} from './report-sentences'
import { inEach, type Text } from './text'

/** One criterion and what it is held against; `scope` gives its own `answer` and `evidence` too. */
export type Judging<C extends BookCriterion = BookCriterion> = {
  criterion: C
  answers: Answers
  answer: AnswerValue | undefined
  evidence: number
  scope: Scope
  criteria: ReadonlyMap<string, C>
  /** How variables and options are called; given a criterion, its own `answer` has its options too. */
  labels: (criterion?: C) => Labels
  words: FileWords
  /** Why the criterion is not for this author; null where it is. */
  notFor: (criterion: C) => Text | null
}

type Verdict = Pick<CriterionReport, 'status' | 'reason' | 'whatWouldChangeIt' | 'unmet'>

const settled = (status: Verdict['status'], reason: Text): Verdict => ({
  status,
  reason,
  whatWouldChangeIt: null,
  unmet: [],
})

/** Applicability first, then the rule, then the evidence: a rule that is not met is said even where evidence lacks. */
export function judge<C extends BookCriterion>(judging: Judging<C>): Verdict {
  return applicability(judging) ?? satisfaction(judging)
}

function applicability<C extends BookCriterion>(judging: Judging<C>): Verdict | undefined {
  const { criterion, scope, labels, words, notFor } = judging
  const other = notFor(criterion)
  if (other) return settled('not-applicable', other)
  const { when } = criterion.appliesTo
  if (when === undefined) return undefined
  const result = evaluate(when, scope)
  if ('problem' in result) return settled('needs-judgement', brokenRuleSentence(words))
  if ('missing' in result) return awaiting(judging, when, result.missing)
  if (result.value === true) return undefined
  return settled('not-applicable', outOfConditionSentence(inEach((language) => describe(when, labels(), language))))
}

function satisfaction<C extends BookCriterion>(judging: Judging<C>): Verdict {
  const { criterion, answer, evidence, scope, words } = judging
  const { rule } = criterion
  const expression = rule.kind === 'expression' ? rule.expression : rule.form
  if (rule.kind === 'judgement' && criterion.answer && answer === undefined) return unanswered(judging, expression)
  const result = expression === undefined ? { value: true } : evaluate(expression, scope)
  if ('problem' in result) return settled('needs-judgement', brokenRuleSentence(words))
  if ('missing' in result) return awaiting(judging, expression, result.missing)
  if (result.value !== true) {
    const unmet = unmetOf(judging, expression)
    if (rule.kind === 'expression' && rule.provisional !== undefined && isTrue(rule.provisional, scope))
      return { status: 'needs-judgement', reason: provisionalSentence, whatWouldChangeIt: criterion.remedy, unmet }
    return { status: 'not-met', reason: criterion.failure, whatWouldChangeIt: criterion.remedy, unmet }
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
    ? settled('needs-judgement', needsJudgementSentence(words))
    : settled('met', metSentence(criterion, evidence))
}

function isTrue(expression: Expression, scope: Scope): boolean {
  const result = evaluate(expression, scope)
  return 'value' in result && result.value === true
}

const unanswered = <C extends BookCriterion>(judging: Judging<C>, expression: Expression | undefined): Verdict => ({
  status: 'missing',
  reason: noAnswerSentence(judging.criterion),
  whatWouldChangeIt: answerItSentence(judging.criterion),
  unmet: unmetOf(judging, expression),
})

function awaiting<C extends BookCriterion>(
  judging: Judging<C>,
  expression: Expression | undefined,
  missing: readonly string[],
): Verdict {
  const { criterion, criteria, answers } = judging
  if (missing.includes('answer') || missing.includes(`answer.${criterion.id}`)) return unanswered(judging, expression)
  const others = missing.flatMap((name) => {
    const other = criteria.get(name.slice('answer.'.length))
    return other?.answer && answerTo(other.answer, answers, other.id) === undefined ? [other] : []
  })
  // What the portal does not know yet is nobody's answer: what to do about it is in the criterion itself.
  if (others.length === 0)
    return {
      status: 'missing',
      reason: criterion.failure,
      whatWouldChangeIt: criterion.remedy,
      unmet: unmetOf(judging, expression),
    }
  return {
    status: 'missing',
    reason: dependsSentence(others),
    whatWouldChangeIt: answerOthersSentence(others),
    unmet: unmetOf(judging, expression),
  }
}

/** More than this would bury what matters. */
const mostUnmet = 5

function unmetOf<C extends BookCriterion>(
  { criterion, scope, labels }: Judging<C>,
  expression: Expression | undefined,
): Verdict['unmet'] {
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
