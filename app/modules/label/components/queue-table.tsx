import type { Text } from '~/modules/criteria/rules/text'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { type Column, DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { pageHref } from '~/ui/pagination'
import { Status } from '~/ui/status'
import { Term } from '~/ui/term'
import { batchMessages } from '../messages/batch'
import { decisionMessages } from '../messages/decision'
import { teamMessages } from '../messages/team'
import type { QueueSort } from '../rules/queue-filter'
import type { State } from '../rules/states'
import { stateStatus } from './state-status'

export type QueueRow = {
  id: string
  number: string | null
  title: string
  /** The label asked for, where there are several. */
  scheme: Text | null
  state: State
  dueOn: string | null
  submittedAt: string | null
  organisation: { name: string }
  assignedTo: { name: string } | null
}

/** The box that puts a file among those that one act is done to. */
function Tick({ id, number, isTicked }: { id: string; number: string; isTicked: boolean }) {
  const messages = useMessages(batchMessages)
  return (
    <input
      type="checkbox"
      className="choice-input"
      name="dossier"
      value={id}
      defaultChecked={isTicked}
      aria-label={messages.tickFile(number)}
    />
  )
}

/** The files, what is due first unless the address says otherwise; with `ticks`, each with a box of the form around it. */
export function QueueTable({
  rows,
  today,
  sort,
  search,
  ticks = null,
}: {
  rows: readonly QueueRow[]
  today: string
  sort: QueueSort
  search: string
  ticks?: 'all' | 'none' | null
}) {
  const locale = useLocale()
  const messages = useMessages(teamMessages).queue
  const words = useMessages(decisionMessages)
  const batch = useMessages(batchMessages)
  const sorted = (by: QueueSort, direction: 'ascending' | 'descending') => {
    const params = new URLSearchParams(search)
    params.set('tri', by)
    return { href: pageHref('/equipe/label', params, 1), ...(sort === by ? { direction } : {}) }
  }
  const columns: readonly Column<QueueRow>[] = [
    ...(ticks === null
      ? []
      : [
          {
            key: 'tick',
            header: batch.tick,
            cell: ({ id, number }: QueueRow) => <Tick id={id} number={number ?? ''} isTicked={ticks === 'all'} />,
          },
        ]),
    {
      key: 'number',
      oneLine: true,
      header: messages.number,
      cell: ({ number }) => <span className="nowrap">{number}</span>,
      sort: sorted('number', 'descending'),
    },
    {
      key: 'title',
      header: messages.initiative,
      rowHeader: true,
      cell: ({ id, title, scheme }) => (
        <>
          <Anchor href={`/equipe/label/${id}`}>{title}</Anchor>
          {scheme ? <div className="soft">{scheme[locale]}</div> : null}
        </>
      ),
    },
    {
      key: 'organisation',
      header: messages.organisation,
      cell: ({ organisation }) => organisation.name,
      sort: sorted('organisation', 'ascending'),
    },
    {
      key: 'state',
      header: messages.state,
      cell: ({ state }) => <Status kind={stateStatus[state]}>{words.states[state]}</Status>,
    },
    {
      key: 'who',
      header: messages.who,
      cell: ({ assignedTo }) => assignedTo?.name ?? <span className="soft">{messages.nobody}</span>,
    },
    {
      key: 'submitted',
      oneLine: true,
      header: messages.submitted,
      cell: ({ submittedAt }) => (submittedAt ? formatDate(new Date(submittedAt), locale) : ''),
      sort: sorted('submitted', 'descending'),
    },
    {
      key: 'due',
      oneLine: true,
      header: messages.term,
      sort: sorted('due', 'ascending'),
      cell: ({ dueOn, state }) =>
        dueOn ? (
          <Term today={today} dueOn={dueOn} />
        ) : (
          <span className="soft">{state === 'to-complete' ? messages.waiting : messages.ended}</span>
        ),
    },
  ]
  return <DataTable caption={messages.caption} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
}
