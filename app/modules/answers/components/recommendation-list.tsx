import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { answerMessages } from '../messages/answers'
import { recommendationPath } from '../rules/answer-paths'
import type { AnswerLine } from '../view'
import { StandingStatus } from './standing'

/** The answers of one debate, or of all: a row for each body and recommendation. */
export function AnswerTable({
  caption,
  lines,
  withDebate = false,
  hrefOf,
}: {
  caption: string
  lines: readonly AnswerLine[]
  withDebate?: boolean
  /** Where a row leads; its public page when left out. */
  hrefOf?: (line: AnswerLine) => string
}) {
  const locale = useLocale()
  const { board } = useMessages(answerMessages)
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'recommendation',
          header: board.recommendation,
          rowHeader: true,
          cell: (line) => (
            <Anchor href={hrefOf?.(line) ?? recommendationPath(line.debate, line.number)}>
              {line.number}. {line.title}
            </Anchor>
          ),
        },
        ...(withDebate
          ? [{ key: 'debate', header: board.debate, cell: ({ debate }: AnswerLine) => debate.title }]
          : []),
        { key: 'body', header: board.body, cell: ({ body }) => body },
        { key: 'standing', header: board.standing, cell: ({ standing }) => <StandingStatus standing={standing} /> },
        {
          key: 'date',
          header: board.date,
          oneLine: true,
          cell: ({ date }) => (date === null ? '–' : formatDate(date, locale)),
        },
      ]}
    />
  )
}
