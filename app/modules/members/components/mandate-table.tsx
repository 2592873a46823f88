import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { Role } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { DataTable } from '~/ui/data-table'
import { Anchor } from '~/ui/link'
import { Status, type StatusKind } from '~/ui/status'
import { memberMessages } from '../messages'
import type { MandateState } from '../rules/mandate'

export type MandateRow = {
  id: string
  person: string
  email: string | null
  role: Role
  startsOn: CivilDate
  endsOn: CivilDate | null
  state: MandateState
  decision: string
}

const marks: Record<MandateState, StatusKind> = { upcoming: 'waiting', 'in-force': 'valid', past: 'expired' }

export function MandateStatus({ state }: { state: MandateState }) {
  const { words } = useMessages(memberMessages)
  return <Status kind={marks[state]}>{words.mandateStates[state]}</Status>
}

/** Who holds which role, since when and until when, by which decision. */
export function MandateTable({ rows, caption }: { rows: readonly MandateRow[]; caption: string }) {
  const { words, mandates } = useMessages(memberMessages)
  const locale = useLocale()
  return (
    <DataTable
      caption={caption}
      empty={<p role="status">{mandates.none}</p>}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'person',
          header: mandates.person,
          rowHeader: true,
          cell: ({ id, person }) => <Anchor href={`/equipe/mandats/${id}`}>{person}</Anchor>,
        },
        { key: 'role', header: mandates.role, cell: ({ role }) => words.roles[role] },
        { key: 'state', header: mandates.state, cell: ({ state }) => <MandateStatus state={state} /> },
        {
          key: 'startsOn',
          oneLine: true,
          header: mandates.startsOn,
          cell: ({ startsOn }) => formatDate(startsOn, locale),
        },
        {
          key: 'endsOn',
          oneLine: true,
          header: mandates.endsOn,
          cell: ({ endsOn }) => (endsOn === null ? mandates.noEnd : formatDate(endsOn, locale)),
        },
        { key: 'decision', header: mandates.decision, cell: ({ decision }) => decision },
      ]}
    />
  )
}
