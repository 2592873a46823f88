import { answerTo, evidenceFor } from './answer-values'
import type { Article, Book, BookCriterion } from './book'
import type { Labels } from './describe-value'
import { evaluate } from './evaluate'
import type { Scope, Value } from './expression'
import { judge } from './judge'
import type { BookInput, BookReport, CriterionReport, EligibilityReason, Status, Totals } from './report'
import { eligibleSentence, type FileWords, mandatoryMissingSentence, mandatoryNotMetSentence } from './report-sentences'
import type { Text } from './text'

/** What a kind of book adds to the engine. */
export type BookChecking<C extends BookCriterion> = {
  /** What its expressions may read besides the answers, the evidence and the day: name → value, where it is known. */
  facts: ReadonlyMap<string, Value>
  labels: (criterion?: C) => Labels
  words: FileWords
  cite: (article: Article | undefined) => Text
  /** Why a criterion is not for this author; null where it is. */
  notFor: (criterion: C) => Text | null
}

/**
 * Holds answers against a book of criteria. The same function runs while one types, at submission and on the command line:
 * pure, total whatever the answers hold, and the same input gives the same report (write it with `canonicalJson` to have
 * the same bytes). The book must have passed its schema and `bookProblems`.
 */
export function checkBook<C extends BookCriterion>(
  book: Book<C>,
  input: BookInput,
  { facts, labels, words, cite, notFor }: BookChecking<C>,
): BookReport {
  const criteria = new Map(book.criteria.map((criterion) => [criterion.id, criterion]))
  const articles = new Map(book.articles.map((article) => [article.id, article]))
  const citations = new Map(book.articles.map((article) => [article.id, cite(article)]))
  const shared = sharedScope(criteria, input, facts)

  const reports = book.criteria.map((criterion): CriterionReport => {
    const answer = criterion.answer && answerTo(criterion.answer, input.answers, criterion.id)
    const evidence = evidenceFor(input.evidence, criterion.id)
    const scope: Scope = (name) => (name === 'answer' ? answer : name === 'evidence' ? evidence : shared(name))
    return {
      id: criterion.id,
      article: articles.get(criterion.article)?.number ?? 0,
      citation: citations.get(criterion.article) ?? cite(undefined),
      mandatory: criterion.importance.kind === 'mandatory',
      weight: criterion.importance.kind === 'weighted' ? criterion.importance.weight : 0,
      ...judge({ criterion, answers: input.answers, answer, evidence, scope, criteria, labels, words, notFor }),
    }
  })

  const totals = count(reports)
  const failures = ineligibility(book, reports, totals, shared)
  return {
    eligible: failures.length === 0,
    reasons:
      failures.length > 0
        ? failures
        : [{ code: 'eligible', condition: null, criteria: [], sentence: eligibleSentence(words) }],
    totals,
    criteria: reports,
  }
}

function sharedScope<C extends BookCriterion>(
  criteria: ReadonlyMap<string, C>,
  input: BookInput,
  facts: ReadonlyMap<string, Value>,
): Scope {
  return (name) => {
    if (name === 'today') return input.today
    if (facts.has(name)) return facts.get(name)
    const dot = name.indexOf('.')
    const criterion = dot < 0 ? undefined : criteria.get(name.slice(dot + 1))
    if (!criterion) return undefined
    if (name.startsWith('evidence.')) return evidenceFor(input.evidence, criterion.id)
    return criterion.answer && answerTo(criterion.answer, input.answers, criterion.id)
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

/** What stands in the way as things are: the portal's own rule, then the book's conditions. */
function ineligibility<C extends BookCriterion>(
  book: Book<C>,
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
  for (const { id, condition, failure } of book.eligibility) {
    const result = evaluate(condition, scope)
    if ('value' in result && result.value === true) continue
    reasons.push({ code: 'condition', condition: id, criteria: [], sentence: failure })
  }
  return reasons
}
