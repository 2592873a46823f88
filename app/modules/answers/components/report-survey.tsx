import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Prose } from '~/ui/section'
import { reportMessages } from '../messages/report'
import { surveyMessages } from '../messages/survey'
import type { Figures } from '../rules/figures'
import { questionNames } from '../rules/survey'

/** The census beside the answers: people by choice of a question, and where it comes from. */
export type Compared = {
  year: number
  source: string
  /** The département that it is of; null for the région. */
  where: string | null
  /** question → choice → people. */
  people: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const tenths = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10)

/** What people chose to say of themselves, beside the population where the census was imported. */
export function ReportSurvey({ figures, census }: { figures: Figures; census: Compared | null }) {
  const locale = useLocale()
  const { figures: words } = useMessages(reportMessages)
  const { questions, choices } = useMessages(surveyMessages)
  if (figures.respondents === 0) return null
  const percent = (value: number) => `${formatNumber(value, locale)}\u00a0%`
  return (
    <>
      <h3>{words.surveyTitle}</h3>
      <Prose>
        <p>{words.surveyLede(figures.respondents)}</p>
      </Prose>
      {questionNames.map((question) => {
        const cells = figures.survey.find((one) => one.question === question)?.cells ?? null
        const names: Readonly<Record<string, string>> = choices[question]
        const people = census?.people[question]
        const everyone = Object.values(people ?? {}).reduce((sum, count) => sum + count, 0)
        const said = (cells ?? []).reduce((sum, { count }) => sum + count, 0)
        if (!cells)
          return (
            <p key={question}>
              <strong>{questions[question]}</strong> {words.tooFew}
            </p>
          )
        return (
          <DataTable
            key={question}
            caption={questions[question]}
            rows={cells}
            rowKey={(cell) => cell.choices.join(' ')}
            columns={[
              {
                key: 'answer',
                header: words.answer,
                rowHeader: true,
                cell: (cell) =>
                  formatList(
                    cell.choices.map((choice) => names[choice] ?? choice),
                    locale,
                  ),
              },
              { key: 'count', header: words.answersHead, numeric: true, cell: ({ count }) => formatNumber(count, locale) }, // prettier-ignore
              { key: 'share', header: words.share, numeric: true, cell: ({ count }) => percent(tenths(count, said)) },
              ...(everyone > 0
                ? [
                    {
                      key: 'census',
                      header: census?.where ? words.censusShareOf(census.where) : words.censusShare,
                      numeric: true,
                      cell: (cell: (typeof cells)[number]) =>
                        percent(
                          tenths(
                            cell.choices.reduce((sum, one) => sum + (people?.[one] ?? 0), 0),
                            everyone,
                          ),
                        ),
                    },
                  ]
                : []),
            ]}
          />
        )
      })}
      {census ? <p className="soft">{words.census(census.year, census.source)}</p> : null}
    </>
  )
}
