import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Bars } from '~/ui/bars'
import { DataTable } from '~/ui/data-table'
import { Figures } from '~/ui/figures'
import { Prose } from '~/ui/section'
import { reportMessages } from '../messages/report'
import type { Figures as Counted } from '../rules/figures'
import { silentEpci, tenthsPer100000 } from '../rules/participation'

/** Who took part and who did not, as it was counted. */
export function ReportFigures({ figures }: { figures: Counted }) {
  const locale = useLocale()
  const { figures: words } = useMessages(reportMessages)
  const { turnout, votes } = figures
  const number = (value: number) => formatNumber(value, locale)
  const silent = silentEpci(turnout.epci)
  const origins: Readonly<Record<string, string>> = words.origins
  const large = [
    { value: figures.contributions, unit: words.contributions(figures.contributions) },
    { value: figures.supports, unit: words.supports(figures.supports) },
    { value: figures.workshops, unit: words.workshops(figures.workshops) },
    { value: figures.workshopPeople, unit: words.people(figures.workshopPeople) },
    { value: figures.papers, unit: words.papers(figures.papers) },
    { value: votes ? votes.online + votes.paper : 0, unit: words.votes(votes ? votes.online + votes.paper : 0) },
  ]
  return (
    <>
      <Figures items={large.filter(({ value }, index) => index === 0 || value > 0)} />
      {votes ? (
        <p className="prose">
          {words.voted(
            number(votes.online),
            number(votes.paper),
            votes.entries === null ? null : number(votes.entries),
          )}
        </p>
      ) : null}
      {figures.origins.length > 0 ? (
        <Bars
          caption={words.originTitle}
          head={{ label: words.origin, value: words.contributionsHead }}
          bars={figures.origins.map(({ origin, count }) => ({ label: origins[origin] ?? origin, value: count }))}
        />
      ) : null}
      <DataTable
        caption={words.departementTitle}
        rows={turnout.departements}
        rowKey={({ code }) => code}
        columns={[
          { key: 'name', header: words.departement, rowHeader: true, cell: ({ name }) => name },
          { key: 'count', header: words.contributionsHead, numeric: true, cell: (row) => number(row.contributions) },
          { key: 'rate', header: words.people100, numeric: true, cell: (row) => number(tenthsPer100000(row) / 10) },
          { key: 'population', header: words.population, numeric: true, cell: (row) => number(row.population) },
          {
            key: 'communes',
            header: words.communes,
            numeric: true,
            cell: (row) => words.reached(number(row.reached), number(row.communes)),
          },
        ]}
      />
      <Prose>
        <p>{words.silent(number(turnout.silentPeople.communes), number(turnout.people))}</p>
        <p>
          {words.silentEpci(silent.all)}{' '}
          {formatList([...silent.names, ...(silent.more > 0 ? [words.more(silent.more)] : [])], locale)}
        </p>
        <p>{words.unlocated(turnout.unlocated)}</p>
      </Prose>
      <details>
        <summary>{words.epciTitle}</summary>
        <DataTable
          caption={words.epciTitle}
          captionHidden
          rows={turnout.epci}
          rowKey={({ code }) => code}
          columns={[
            { key: 'name', header: words.epci, rowHeader: true, cell: ({ name }) => name },
            { key: 'count', header: words.contributionsHead, numeric: true, cell: (row) => number(row.contributions) },
            { key: 'rate', header: words.people100, numeric: true, cell: (row) => number(tenthsPer100000(row) / 10) },
            { key: 'population', header: words.population, numeric: true, cell: (row) => number(row.population) },
          ]}
        />
      </details>
    </>
  )
}
