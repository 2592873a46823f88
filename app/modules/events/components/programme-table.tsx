import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { capital } from '~/platform/pure/capital'
import { DataTable } from '~/ui/data-table'
import { Figures } from '~/ui/figures'
import { Anchor } from '~/ui/link'
import { Status, type StatusKind } from '~/ui/status'
import { eventMessages } from '../messages/events'
import { programmeMessages } from '../messages/programme'
import { monthsInWords, whenInWords } from '../messages/when'
import type { EventKind } from '../rules/event'
import { eventPath } from '../rules/event-paths'
import type { EventView } from '../rules/event-view'
import type { ItemOutcome } from '../rules/programme'

export type LineView = {
  id: string
  theme: string
  title: string
  format: EventKind
  audience: string
  firstMonth: number
  lastMonth: number
  territory: string
  note: string
  events: readonly EventView[]
  outcome: ItemOutcome
}

const marks: Readonly<Record<ItemOutcome['state'], StatusKind>> = {
  none: 'waiting',
  announced: 'info',
  held: 'met',
  cancelled: 'revoked',
}

/** What became of one line: its meetings, and who came. */
function Outcome({ line: { outcome, events } }: { line: LineView }) {
  const { page } = useMessages(programmeMessages)
  const words = useMessages(eventMessages)
  const locale = useLocale()
  return (
    <div>
      <Status kind={marks[outcome.state]}>
        {outcome.state === 'held' ? page.heldCount(outcome.held, outcome.planned) : page.outcomes[outcome.state]}
      </Status>
      {outcome.came === null ? null : (
        <span className="row-more">{words.came(outcome.came, formatNumber(outcome.came, locale))}</span>
      )}
      {events.map((event) => (
        <span key={event.id} className="row-more">
          <Anchor href={eventPath(event)}>
            {capital(whenInWords({ ...event, startsAt: null, endsAt: null }, locale))}
          </Anchor>
        </span>
      ))}
    </div>
  )
}

/** The year's plan: each line with what was done of it. */
export function ProgrammeTable({ lines }: { lines: readonly LineView[] }) {
  const { page } = useMessages(programmeMessages)
  const words = useMessages(eventMessages)
  const locale = useLocale()
  return (
    <DataTable
      caption={page.caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          header: page.what,
          rowHeader: true,
          cell: ({ title, theme, note }) => (
            <>
              {title}
              <span className="row-more soft">{theme}</span>
              {note ? <span className="row-more">{note}</span> : null}
            </>
          ),
        },
        { key: 'format', header: page.format, cell: ({ format }) => words.kinds[format] },
        { key: 'audience', header: page.audience, cell: ({ audience }) => audience },
        {
          key: 'period',
          header: page.period,
          cell: ({ firstMonth, lastMonth }) => capital(monthsInWords(firstMonth, lastMonth, locale)),
        },
        { key: 'territory', header: page.territory, cell: ({ territory }) => territory || page.everywhere },
        { key: 'outcome', header: page.outcome, cell: (line) => <Outcome line={line} /> },
      ]}
    />
  )
}

/** What a year's programme comes to. */
export function ProgrammeFigures({ lines }: { lines: readonly LineView[] }) {
  const { page } = useMessages(programmeMessages)
  const sum = (of: (outcome: ItemOutcome) => number) => lines.reduce((all, { outcome }) => all + of(outcome), 0)
  const [held, planned, came] = [sum((one) => one.held), sum((one) => one.planned), sum((one) => one.came ?? 0)]
  return (
    <Figures
      items={[
        { value: lines.length, unit: page.sumLines(lines.length) },
        { value: held, unit: page.sumHeld(held) },
        { value: planned, unit: page.sumComing(planned) },
        { value: came, unit: page.sumCame(came) },
      ]}
    />
  )
}
