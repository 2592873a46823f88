import type { ReactNode } from 'react'
import { formatDate, formatNumber, formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Status } from '~/ui/status'
import { labelMessages } from '../messages/index'
import type { AnswerForm } from '../../criteria/rules/book'
import type { AnswerValue } from '../../criteria/rules/answer-values'
import type { Status as CriterionStatus } from '../../criteria/rules/report'

export type ReviewedCriterion = {
  id: string
  statement: string
  answer: AnswerForm
  value: AnswerValue | null
  /** Null where nothing was checked yet. */
  status: CriterionStatus | null
  reason: string
  pieces: readonly { fileId: string; name: string; size: number }[]
}
export type ReviewedArticle = { number: number; title: string; criteria: readonly ReviewedCriterion[] }

/** The answers of an application, article by article, each with what the check says of it. */
export function AnswersReview({
  articles,
  level = 2,
  edit,
}: {
  articles: readonly ReviewedArticle[]
  /** Of the articles' titles. */
  level?: 2 | 3
  edit?: (article: ReviewedArticle) => ReactNode
}) {
  const locale = useLocale()
  const Heading = `h${level}` as const
  return (
    <>
      {articles.map((article) => (
        <section key={article.number} aria-labelledby={`article-${article.number}`}>
          <Heading id={`article-${article.number}`}>
            {article.number}. {article.title}
          </Heading>
          {edit?.(article)}
          <DefinitionList
            items={article.criteria.map((criterion) => ({
              term: criterion.answer.label[locale],
              value: <Reviewed criterion={criterion} />,
            }))}
          />
        </section>
      ))}
    </>
  )
}

export function Reviewed({ criterion }: { criterion: ReviewedCriterion }) {
  const locale = useLocale()
  return (
    <>
      <AnswerText form={criterion.answer} value={criterion.value} />
      {criterion.pieces.length > 0 ? (
        <ul className="attached">
          {criterion.pieces.map((piece) => (
            <li key={piece.fileId}>
              <Anchor href={`/fichiers/${piece.fileId}`}>{piece.name}</Anchor>{' '}
              <span className="soft">{formatSize(piece.size, locale)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {criterion.status === null ? null : (
        <p>
          <Status kind={criterion.status} /> <span className="soft">{criterion.reason}</span>
        </p>
      )}
    </>
  )
}

/** An answer as its author wrote it. */
export function AnswerText({ form, value }: { form: AnswerForm; value: AnswerValue | null }) {
  const locale = useLocale()
  const messages = useMessages(labelMessages).review
  if (value === null) return <p className="soft">{messages.noAnswer}</p>
  if (typeof value === 'boolean') return <p>{value ? messages.yes : messages.no}</p>
  if (typeof value === 'number')
    return (
      <p>
        {[formatNumber(value, locale), form.type === 'number' ? form.unit?.[locale] : '']
          .filter(Boolean)
          .join('\u00a0')}
      </p>
    )
  if (typeof value !== 'string')
    return (
      <ul>
        {value.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  if (form.type === 'choice')
    return <p>{form.options.find((option) => option.value === value)?.label[locale] ?? value}</p>
  if (form.type === 'date') return <p>{formatDate(value, locale)}</p>
  return (
    <>
      {value.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </>
  )
}
