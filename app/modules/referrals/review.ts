import { type AnswerValue, answerTo, type Answers } from '../criteria/rules/answer-values'
import type { ReviewedArticle } from '../label/components/answers-review'
import type { ReferralReport } from './rules/check'
import { questionsOf } from './rules/form-steps'
import type { RequesterKind } from './rules/referral'
import type { ReferralRules } from './rules/referral-rules'

/** A referral as it is read: its answers by article, with what a report says of each. */
export function reviewOfDraft(
  book: ReferralRules,
  { requesterKind, answers }: { requesterKind: RequesterKind; answers: Answers },
  report: ReferralReport | null,
  language: 'fr' | 'en',
): ReviewedArticle[] {
  const said = new Map(report?.criteria.map((criterion) => [criterion.id, criterion]))
  return book.articles.flatMap(({ id: articleId, number, title }) => {
    const criteria = questionsOf(book, requesterKind, articleId).flatMap(({ id, statement, answer }) => {
      if (!answer) return []
      const value: AnswerValue | null = answerTo(answer, answers, id) ?? null
      const { status = 'missing', reason } = said.get(id) ?? {}
      if (status === 'not-applicable') return []
      return [
        { id, statement: statement[language], answer, value, status, reason: reason?.[language] ?? '', pieces: [] },
      ]
    })
    return criteria.length === 0 ? [] : [{ number, title: title[language], criteria }]
  })
}
