import { formatInstant, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { FilterLinks } from '~/ui/filter-links'
import { TextArea } from '~/ui/text-area'
import { meetingTeamMessages } from '../messages/meetings-team'
import { teamMeetingPath } from '../rules/meeting-paths'
import type { AgendaView } from '../rules/meeting-view'

type Of = { id: string; body: string | null }

/** Moving an item, without scripts, and the way to its own page. */
export function AgendaItemActs({
  item,
  index,
  count,
  meeting,
  draft,
}: {
  item: AgendaView
  index: number
  count: number
  meeting: Of
  draft: boolean
}) {
  const { page } = useMessages(meetingTeamMessages)
  const move = (direction: 'up' | 'down') => (
    <ActForm values={{ intent: 'move', id: item.id, direction }}>
      <Button kind="quiet" aria-label={page.moveLabel(item.title, direction === 'up')}>
        {page[direction]}
      </Button>
    </ActForm>
  )
  return (
    <div className="actions">
      {draft && index > 0 ? move('up') : null}
      {draft && index < count - 1 ? move('down') : null}
      <ButtonLink kind="quiet" href={`${teamMeetingPath(meeting)}/points/${item.id}`}>
        {page.editItem}
        <span className="visually-hidden"> {item.title}</span>
      </ButtonLink>
    </div>
  )
}

/** The convocation, which cannot be taken back. */
export function ConveneForm({ meeting, members }: { meeting: Of; members: number }) {
  const { page } = useMessages(meetingTeamMessages)
  const locale = useLocale()
  return (
    <Confirm
      title={page.convene}
      values={{ intent: 'convene' }}
      confirmLabel={page.convene}
      cancelHref={teamMeetingPath(meeting)}
      level={2}
    >
      <p>{page.conveneText(formatNumber(members, locale))}</p>
    </Confirm>
  )
}

export function CancelForm({ meeting, error, typed }: { meeting: Of; error: string | undefined; typed: string }) {
  const { page } = useMessages(meetingTeamMessages)
  return (
    <Confirm
      title={page.cancel}
      values={{ intent: 'cancel' }}
      confirmLabel={page.cancel}
      cancelHref={teamMeetingPath(meeting)}
      cancelLabel={page.keep}
      fields={<TextArea name="reason" label={page.cancelReason} error={error ?? null} defaultValue={typed} rows={3} />}
    >
      <p>{page.cancelText}</p>
    </Confirm>
  )
}

export type SentRow = { memberId: string; name: string; number: number | null; state: string; settledAt: Date | null }

/** What proves that each member was convened. */
export function SendingTable({
  rows,
  counts,
  state,
  total,
  path,
}: {
  rows: readonly SentRow[]
  counts: Readonly<Record<string, number>>
  state: string | null
  total: number
  path: string
}) {
  const { page } = useMessages(meetingTeamMessages)
  const locale = useLocale()
  const said: Readonly<Record<string, string>> = page.sendingStates
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <FilterLinks
        label={page.sendingState}
        links={[
          { href: `${path}#envoi`, label: page.sendingAll, count: all, isCurrent: state === null },
          ...Object.keys(said)
            .filter((one) => (counts[one] ?? 0) > 0)
            .map((one) => ({
              href: `${path}?envoi=${one}#envoi`,
              label: said[one] ?? one,
              count: counts[one] ?? 0,
              isCurrent: state === one,
            })),
        ]}
      />
      <DataTable
        caption={page.sendingCaption(formatNumber(rows.length, locale), formatNumber(total, locale))}
        rows={rows}
        rowKey={({ memberId }) => memberId}
        columns={[
          { key: 'name', header: page.member, rowHeader: true, cell: ({ name }) => name },
          { key: 'number', header: page.number, numeric: true, cell: ({ number }) => number ?? '' },
          { key: 'state', header: page.sendingState, cell: (row) => said[row.state] ?? row.state },
          {
            key: 'at',
            header: page.settledAt,
            cell: ({ settledAt }) => (settledAt ? formatInstant(settledAt, locale) : ''),
          },
        ]}
      />
    </>
  )
}
