import { formatList, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { Text } from '~/modules/criteria/rules/text'
import { Bars } from '~/ui/bars'
import { DataTable } from '~/ui/data-table'
import { Status } from '~/ui/status'
import { figuresMessages } from '../messages/figures'
import type { AppealLine, LabelFigures, Line } from '../rules/figures'

/** A share in whole hundredths, said with its sign. */
export function useShare() {
  const locale = useLocale()
  return (part: number, whole: number): string =>
    `${formatNumber(whole === 0 ? 0 : Math.round((100 * part) / whole), locale)}${locale === 'fr' ? '\u202f' : ''}%`
}

type Breakdown = {
  caption: string
  head: string
  lines: readonly Line[]
  all: NonNullable<LabelFigures['all']>
  nameOf: (choice: string) => string
}

/** Decisions by what they have in common: the table, then the share of labels granted drawn beside that of all. */
export function FiguresBreakdown({ caption, head, lines, all, nameOf }: Breakdown) {
  const locale = useLocale()
  const messages = useMessages(figuresMessages)
  const share = useShare()
  const number = (value: number) => formatNumber(value, locale)
  const days = (value: number) => messages.inDays(value, number(value))
  const name = ({ choices }: Line) => formatList(choices.map(nameOf), locale)
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        rows={lines}
        rowKey={name}
        columns={[
          { key: 'name', header: head, rowHeader: true, cell: name },
          { key: 'decided', header: messages.decidedHead, numeric: true, cell: (line) => number(line.decided) },
          {
            key: 'share',
            header: messages.share,
            numeric: true,
            cell: (line) => messages.shareOf(share(line.granted, line.decided), number(line.granted), number(line.decided)), // prettier-ignore
          },
          { key: 'plan', header: messages.withPlan, numeric: true, cell: (line) => number(line.withPlan) },
          { key: 'refused', header: messages.refused, numeric: true, cell: (line) => number(line.refused) },
          { key: 'median', header: messages.median, numeric: true, cell: (line) => days(line.median) },
          { key: 'nine', header: messages.nineInTen, numeric: true, cell: (line) => days(line.nineInTen) },
          {
            key: 'differs',
            header: messages.differs,
            cell: ({ differs }) =>
              differs ? (
                <Status kind="waiting">{messages.difference[differs]}</Status>
              ) : (
                <span className="soft">{messages.difference.none}</span>
              ),
          },
        ]}
      />
      {lines.length > 1 ? (
        <Bars
          caption={messages.shareFigure}
          head={{ label: head, value: messages.share }}
          max={100}
          bars={lines.map((line) => ({
            label: name(line),
            value: (100 * line.granted) / line.decided,
            said: share(line.granted, line.decided),
          }))}
          line={{ value: (100 * all.granted) / all.decided, label: messages.overall(share(all.granted, all.decided)) }}
        />
      ) : null}
    </>
  )
}

/** The criteria that refusals name, those named most often first. */
export function RefusalReasons({
  reasons,
  criteria,
}: Pick<LabelFigures, 'reasons'> & { criteria: Readonly<Record<string, Text>> }) {
  const locale = useLocale()
  const messages = useMessages(figuresMessages)
  if (!reasons) return <p className="soft">{messages.reasonsNone}</p>
  const name = (id: string) => criteria[id]?.[locale] ?? messages.formerCriterion(id)
  return (
    <Bars
      caption={messages.reasonsTitle}
      head={{ label: messages.reason, value: messages.reasonsHead }}
      bars={reasons.map(({ choices: [first = '', ...others], count }) => ({
        label: others.length === 0 ? name(first) : messages.reasonsTogether(formatNumber(others.length + 1, locale)),
        value: count,
      }))}
    />
  )
}

/** Appeals by the year in which they were made, with what became of them. */
export function AppealFigures({ filed, lines }: LabelFigures['appeals']) {
  const locale = useLocale()
  const messages = useMessages(figuresMessages)
  const number = (value: number) => formatNumber(value, locale)
  if (!lines) return <p className="soft">{messages.appealsFew(filed, number(filed))}</p>
  const name = ({ choices }: AppealLine) => formatList(choices, locale)
  const counted = ['filed', 'granted', 'upheld', 'waiting', 'withdrawn'] as const
  return (
    <DataTable
      caption={messages.appealsTitle}
      captionHidden
      rows={lines}
      rowKey={name}
      columns={[
        { key: 'year', header: messages.appealYear, rowHeader: true, cell: name },
        ...counted.map((key) => ({
          key,
          header: messages[key],
          numeric: true,
          cell: (line: AppealLine) => number(line[key]),
        })),
      ]}
    />
  )
}
