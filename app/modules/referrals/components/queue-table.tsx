import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { DataTable } from '~/ui/data-table'
import { type ActiveFilter, Filters } from '~/ui/filters'
import { Anchor } from '~/ui/link'
import { pageHref } from '~/ui/pagination'
import { Select } from '~/ui/select'
import { Status } from '~/ui/status'
import { Term } from '~/ui/term'
import { TextField } from '~/ui/text-field'
import { procedureMessages } from '../messages/procedure'
import { procedureTeamMessages } from '../messages/procedure-team'
import type { QueueFilter } from '../rules/queue-filter'
import { type RequesterKind, requesterKinds, teamReferralPath } from '../rules/referral'
import { type State, states } from '../rules/states'
import { stateStatus } from './state-status'

const path = '/equipe/saisines'

/** Narrows the queue; all of it is in the address. */
export function ReferralQueueFilters({ filter, search }: { filter: QueueFilter; search: string }) {
  const { queue, kinds } = useMessages(procedureTeamMessages)
  const { states: names } = useMessages(procedureMessages)
  const without = (name: string) => {
    const params = new URLSearchParams(search)
    params.delete(name)
    return pageHref(path, params, 1)
  }
  const { state, who, kind, text } = filter
  const stateName = state === 'all' ? queue.all : state === 'late' ? queue.late : state === 'open' ? '' : names[state]
  const active: ActiveFilter[] = [
    ...(state === 'open' ? [] : [{ label: stateName, removeHref: without('etat') }]),
    ...(who === 'all' ? [] : [{ label: who === 'me' ? queue.me : queue.unassigned, removeHref: without('qui') }]),
    ...(kind === null ? [] : [{ label: kinds[kind], removeHref: without('type') }]),
    ...(text === '' ? [] : [{ label: text, removeHref: without('q') }]),
  ]
  return (
    <Filters action={path} active={active}>
      <TextField name="q" label={queue.filterText} defaultValue={text} optional type="search" />
      <Select
        name="etat"
        label={queue.filterState}
        optional
        placeholder={null}
        defaultValue={state === 'open' ? '' : state}
        options={[
          { value: '', label: queue.open },
          { value: 'late', label: queue.late },
          { value: 'all', label: queue.all },
          ...states.filter((one) => one !== 'draft').map((one) => ({ value: one, label: names[one] })),
        ]}
      />
      <Select
        name="qui"
        label={queue.filterWho}
        optional
        placeholder={null}
        defaultValue={who === 'all' ? '' : who}
        options={[
          { value: '', label: queue.everyone },
          { value: 'me', label: queue.me },
          { value: 'none', label: queue.unassigned },
        ]}
      />
      <Select
        name="type"
        label={queue.filterKind}
        optional
        placeholder={queue.allKinds}
        defaultValue={kind ?? ''}
        options={requesterKinds.map((one) => ({ value: one, label: kinds[one] }))}
      />
    </Filters>
  )
}

export type ReferralQueueRow = {
  id: string
  number: string | null
  title: string
  state: State
  requesterKind: string
  organisation: string | null
  holder: string | null
  dueOn: string | null
}

const isKind = (text: string): text is RequesterKind => requesterKinds.some((kind) => kind === text)

/** The files, what is due first. */
export function ReferralQueueTable({ rows, today }: { rows: readonly ReferralQueueRow[]; today: string }) {
  const { queue, kinds } = useMessages(procedureTeamMessages)
  const { states: names } = useMessages(procedureMessages)
  return (
    <DataTable
      caption={queue.caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', oneLine: true, header: queue.number, cell: ({ number }) => number },
        {
          key: 'object',
          header: queue.object,
          rowHeader: true,
          cell: ({ id, title }) => <Anchor href={teamReferralPath(id)}>{title}</Anchor>,
        },
        {
          key: 'requester',
          header: queue.requester,
          cell: ({ organisation, requesterKind }) =>
            organisation ?? (isKind(requesterKind) ? kinds[requesterKind] : ''),
        },
        {
          key: 'state',
          header: queue.state,
          cell: ({ state }) => <Status kind={stateStatus[state]}>{names[state]}</Status>,
        },
        {
          key: 'who',
          header: queue.who,
          cell: ({ holder }) => holder ?? <span className="soft">{queue.nobody}</span>,
        },
        {
          key: 'term',
          oneLine: true,
          header: queue.term,
          cell: ({ dueOn, state }) =>
            dueOn ? (
              <Term today={today} dueOn={dueOn} />
            ) : (
              <span className="soft">{state === 'to-complete' ? queue.waiting : queue.ended}</span>
            ),
        },
      ]}
    />
  )
}

/** How many there are, in words. */
export function ReferralQueueCount({ total }: { total: number }) {
  const locale = useLocale()
  const { queue } = useMessages(procedureTeamMessages)
  return <p>{queue.count(total, formatNumber(total, locale))}</p>
}
