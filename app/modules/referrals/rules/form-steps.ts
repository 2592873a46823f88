import type { Answers, EvidenceCounts } from '../../criteria/rules/answer-values'
import { variablesOf } from '../../criteria/rules/expression'
import { bookPanel, type Panel, type Place, type ToComplete } from '../../criteria/rules/panel'
import type { ReferralReport } from './check'
import type { RequesterKind } from './referral'
import type { ReferralCriterion, ReferralRules } from './referral-rules'

type Book = Pick<ReferralRules, 'criteria' | 'articles'>

/** A page of the form: its address under the referral's, and what it is. */
export type ReferralStep =
  | { id: 'objet'; kind: 'object' }
  | { id: 'territoire'; kind: 'territory' }
  | { id: string; kind: 'article'; articleId: string }
  | { id: 'engagement'; kind: 'commitment' }
  | { id: 'documents'; kind: 'documents' }
  | { id: 'auteurs'; kind: 'authors' }
  | { id: 'signatures'; kind: 'signatures' }
  | { id: 'relire'; kind: 'review' }

export const referralArticleStep = (number: number): string => `article-${number}`

/** The criteria that such a requester is asked about, in the order of the rules. */
export const criteriaFor = (book: Pick<Book, 'criteria'>, requester: RequesterKind): ReferralCriterion[] =>
  book.criteria.filter(({ appliesTo }) => appliesTo.requesters.includes(requester))

/** The questions of an article for such a requester. */
export const questionsOf = (book: Pick<Book, 'criteria'>, requester: RequesterKind, articleId: string) =>
  criteriaFor(book, requester).filter(({ article, answer }) => article === articleId && answer !== undefined)

/**
 * The pages of the form: the object, the territory, one an article that asks something, the commitment, the documents, who
 * writes; for residents their signatures; and the reading again.
 */
export function referralSteps(book: Book, requester: RequesterKind): ReferralStep[] {
  const articles = book.articles.flatMap(({ id, number }): ReferralStep[] =>
    questionsOf(book, requester, id).length === 0
      ? []
      : [{ id: referralArticleStep(number), kind: 'article', articleId: id }],
  )
  return [
    { id: 'objet', kind: 'object' },
    { id: 'territoire', kind: 'territory' },
    ...articles,
    { id: 'engagement', kind: 'commitment' },
    { id: 'documents', kind: 'documents' },
    { id: 'auteurs', kind: 'authors' },
    ...(requester === 'residents' ? [{ id: 'signatures', kind: 'signatures' } as const] : []),
    { id: 'relire', kind: 'review' },
  ]
}

/** Which page changes a fact that a rule reads. */
const pageOfFact: ReadonlyMap<string, Place> = new Map([
  ['title', { step: 'objet', field: 'title' }],
  ['territoryLevel', { step: 'territoire', field: 'place' }],
  ['commitment', { step: 'engagement', field: 'authority' }],
  ['documents', { step: 'documents', field: 'file' }],
  ['signatures', { step: 'signatures', field: 'count' }],
])

/** What the panel beside the form says of a report, in one language; each row leads to the page where it is completed. */
export function referralPanel(
  book: Book,
  report: ReferralReport,
  given: { answers: Answers; evidence: EvidenceCounts },
  language: 'fr' | 'en',
): Panel {
  const criteria = new Map(book.criteria.map((criterion) => [criterion.id, criterion]))
  const placeOf = ({ id, article }: ToComplete): Place | null => {
    const criterion = criteria.get(id)
    if (!criterion) return null
    if (criterion.answer) return { step: referralArticleStep(article), field: `answer.${id}` }
    const read = criterion.rule.kind === 'expression' ? variablesOf(criterion.rule.expression) : []
    return read.flatMap((fact) => pageOfFact.get(fact) ?? [])[0] ?? null
  }
  return bookPanel(book, report, given, language, placeOf)
}
