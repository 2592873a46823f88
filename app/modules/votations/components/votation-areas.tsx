import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { Section } from '~/ui/section'
import { resultMessages } from '../messages/results'
import { votationMessages } from '../messages/votations'
import type { AreaView } from '../rules/area-view'
import type { VotationResults, VotationView } from '../rules/votation-view'
import { useCountSaid } from './question-outcome'

type Props = { votation: VotationView; results: VotationResults }

/** Results territory by territory: communes, what is left of each département, what is left of the whole. */
export function VotationAreas({ votation, results }: Props) {
  const words = useMessages(resultMessages)
  const locale = useLocale()
  if (results.areas.length < 2) return null
  return (
    <Section
      id="territoires"
      title={words.areasTitle}
      lede={<p>{words.areasLede(formatNumber(votation.leastShown, locale))}</p>}
    >
      {votation.questions.map((question) => (
        <QuestionAreas key={question.id} question={question} results={results} many={votation.questions.length > 1} />
      ))}
    </Section>
  )
}

function QuestionAreas({
  question: { id, position, title, definition },
  results,
  many,
}: {
  question: VotationView['questions'][number]
  results: VotationResults
  many: boolean
}) {
  const words = useMessages(resultMessages)
  const { question } = useMessages(votationMessages)
  const locale = useLocale()
  const said = useCountSaid(definition)
  const found = results.questions.find((one) => one.id === id)?.result
  const nameOf = ({ kind, name }: AreaView) =>
    kind === 'rest' ? words.rest : kind === 'others' ? words.others(name) : name
  return (
    <DataTable
      caption={many ? `${question(position)}, ${title}` : title}
      rows={results.areas.map((area) => ({
        ...area,
        count: found?.areas.find((one) => one.area === area.area)?.count,
      }))}
      rowKey={({ area }) => area}
      columns={[
        { key: 'area', header: words.area, rowHeader: true, cell: (area) => nameOf(area) },
        { key: 'ballots', header: words.ballots, numeric: true, cell: ({ ballots }) => formatNumber(ballots, locale) },
        {
          key: 'population',
          header: words.inhabitants,
          numeric: true,
          cell: ({ population }) => (population === null ? '—' : formatNumber(population, locale)),
        },
        { key: 'said', header: words.says, cell: ({ count }) => (count ? said(count) : '—') },
      ]}
    />
  )
}
