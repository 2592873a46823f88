import { answerTo, type AnswerValue, type Answers } from '../../criteria/rules/answer-values'
import type { AnswerForm } from '../../criteria/rules/book'
import type { Charter } from './charter'
import { criteriaFor } from './form-steps'
import type { ApplicantKind, InitiativeKind } from './kinds'
import type { Status } from '../../criteria/rules/report'
import type { Report } from './report'

type Piece = { criterionId: string; fileId: string; file: { name: string; size: number } }
type Reviewed = {
  id: string
  statement: string
  answer: AnswerForm
  value: AnswerValue | null
  status: Status | null
  reason: string
  mandatory: boolean
  pieces: { fileId: string; name: string; size: number }[]
}
export type Review = { number: number; title: string; criteria: Reviewed[] }[]

type Application = { applicantKind: ApplicantKind; initiativeKind: InitiativeKind; answers: Answers }

/** An application as it is read again: its answers and pieces by article, with what a report says of each, where there is one. */
export function reviewOf(
  charter: Charter,
  application: Application,
  evidence: readonly Piece[],
  report: Report | null,
  language: 'fr' | 'en',
): Review {
  const said = new Map(report?.criteria.map((criterion) => [criterion.id, criterion]))
  const asked = criteriaFor(charter, application)
  return charter.articles.flatMap(({ id: articleId, number, title }) => {
    const criteria = asked
      .filter(({ article }) => article === articleId)
      .map(({ id, statement, answer, importance }) => ({
        id,
        statement: statement[language],
        answer,
        value: answerTo(answer, application.answers, id) ?? null,
        status: report ? (said.get(id)?.status ?? ('missing' as const)) : null,
        reason: said.get(id)?.reason[language] ?? '',
        mandatory: importance.kind === 'mandatory',
        pieces: evidence
          .filter(({ criterionId }) => criterionId === id)
          .map(({ fileId, file }) => ({ fileId, name: file.name, size: file.size })),
      }))
    return criteria.length === 0 ? [] : [{ number, title: title[language], criteria }]
  })
}
