import { errorOf } from '~/modules/governance/components/body-problems'
import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { answerLimits } from '../forms'
import { teamAnswerMessages } from '../messages/team'
import { teamRecommendationPath } from '../rules/answer-paths'
import { type Report, reportParts, type ReportProblem } from '../rules/report'

type Typed = Readonly<Record<string, string>>
type Form = { revision: number; typed: Typed; errors: readonly FormError[] }

const hints = {
  synthesis: 'synthesisHint',
  participation: 'participationHint',
  minority: 'minorityHint',
  garants: 'garantsHint',
} as const

/** The texts of the report. */
export function ReportTextsForm({ report, revision, typed, errors }: Form & { report: Report }) {
  const { report: words } = useMessages(teamAnswerMessages)
  return (
    <ActForm values={{ intent: 'texts', revision }}>
      {reportParts.map((part) => (
        <TextArea
          key={part}
          name={part}
          label={words[part]}
          hint={words[hints[part]]}
          error={errorOf(errors, part) ?? null}
          defaultValue={typed[part] ?? report[part]}
          maxCharacters={answerLimits.part}
          rows={part === 'synthesis' ? 18 : 8}
          optional={part === 'minority' || part === 'garants'}
        />
      ))}
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </ActForm>
  )
}

export function RecommendationsTable({ debate, report }: { debate: { id: string }; report: Report }) {
  const { report: words } = useMessages(teamAnswerMessages)
  return (
    <>
      <DataTable
        caption={words.recommendations}
        captionHidden
        empty={<p className="soft">{words.none}</p>}
        rows={report.recommendations}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', header: words.number, numeric: true, cell: ({ number }) => number },
          {
            key: 'name',
            header: words.name,
            rowHeader: true,
            cell: ({ number, title }) => <Anchor href={teamRecommendationPath(debate, number)}>{title}</Anchor>,
          },
          { key: 'to', header: words.addressees, cell: ({ addressees }) => addressees.join(', ') },
        ]}
      />
      <Actions>
        <ButtonLink kind="secondary" href={teamRecommendationPath(debate, 'nouvelle')}>
          {words.add}
        </ButtonLink>
      </Actions>
    </>
  )
}

/** What is missing, sentence by sentence. */
export function ReportProblems({ problems }: { problems: readonly ReportProblem[] }) {
  const words = useMessages(teamAnswerMessages)
  const sentences: Readonly<Record<string, string>> = words.problems
  if (problems.length === 0) return null
  return (
    <Notice kind="warning" title={words.report.missing}>
      <ul>
        {problems.map(({ code, detail }) => {
          const number = detail?.['number']
          return (
            <li key={`${code} ${String(number ?? '')}`}>
              {sentences[code] ?? code}
              {number === undefined ? '' : `\u00a0${String(number)}`}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

export function PublishReportForm({ isFirst, revision, typed, errors }: Form & { isFirst: boolean }) {
  const { report: words } = useMessages(teamAnswerMessages)
  return (
    <ActForm values={{ intent: 'publish', revision }}>
      {isFirst ? null : (
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          error={errorOf(errors, 'note') ?? null}
          defaultValue={typed['note'] ?? ''}
          maxCharacters={answerLimits.note}
        />
      )}
      <Actions>
        <Button>{isFirst ? words.publish : words.again}</Button>
      </Actions>
    </ActForm>
  )
}

type OneFacts = { title: string; text: string; addressees: readonly string[]; sources: readonly number[] }

export function RecommendationFields({ revision, typed, errors, one }: Form & { one: OneFacts | null }) {
  const { recommendation: words } = useMessages(teamAnswerMessages)
  const known: Typed = one
    ? { title: one.title, text: one.text, addressees: one.addressees.join('\n'), sources: one.sources.join(', ') }
    : {}
  const field = (name: string) => ({
    name,
    error: errorOf(errors, name) ?? null,
    defaultValue: typed[name] ?? known[name] ?? '',
  })
  return (
    <ActForm values={{ intent: 'save', revision }}>
      <TextField {...field('title')} label={words.title} />
      <TextArea
        {...field('text')}
        label={words.text}
        hint={words.textHint}
        maxCharacters={answerLimits.recommendation}
        rows={10}
      />
      <TextArea {...field('addressees')} label={words.addressees} hint={words.addresseesHint} rows={3} />
      <TextField {...field('sources')} label={words.sources} hint={words.sourcesHint} optional />
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </ActForm>
  )
}
