import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { AllOptional } from '~/ui/field'
import { TextField } from '~/ui/text-field'
import { meetingMessages } from '../messages/meetings'
import { meetingLiveMessages } from '../messages/meetings-live'
import { type AttendanceWay, attendanceWays } from '../rules/meeting-presence'
import { errorOf } from './meeting-problems'

export type DoorRow = {
  memberId: string
  name: string
  number: number | null
  college: string | null
  way: AttendanceWay | null
  cameAt: Date | null
}

/** By name or by number: a form that only reads. */
export function DoorSearch({ words, path }: { words: string; path: string }) {
  const { door } = useMessages(meetingLiveMessages)
  return (
    <form method="get" action={path} role="search">
      <AllOptional>
        <TextField name="q" type="search" label={door.search} defaultValue={words} autoComplete="off" />
      </AllOptional>
      <Actions>
        <Button kind="secondary">{door.find}</Button>
      </Actions>
    </form>
  )
}

/** Members with what may be noted of each, one button an act. */
export function DoorTable({
  rows,
  colleges,
  caption,
  path,
  empty,
}: {
  rows: readonly DoorRow[]
  colleges: readonly { id: string; name: { fr: string; en: string } }[]
  caption: string
  path: string
  empty?: string
}) {
  const { door } = useMessages(meetingLiveMessages)
  const words = useMessages(meetingMessages)
  const locale = useLocale()
  const names = new Map(colleges.map(({ id, name }) => [id, name[locale]]))
  return (
    <DataTable
      caption={caption}
      empty={<p role="status">{empty ?? door.noneFound}</p>}
      rows={rows}
      rowKey={({ memberId }) => memberId}
      columns={[
        {
          key: 'name',
          header: door.member,
          rowHeader: true,
          cell: ({ name, number }) => (number === null ? name : `${name} (${number})`),
        },
        ...(colleges.length > 0
          ? [{ key: 'college', header: door.college, cell: (row: DoorRow) => names.get(row.college ?? '') ?? '' }]
          : []),
        {
          key: 'way',
          header: door.way,
          cell: ({ way, cameAt }) =>
            way ? `${words.ways[way]}${cameAt ? `, ${formatInstant(cameAt, locale)}` : ''}` : '',
        },
        { key: 'act', header: door.act, cell: (row) => <DoorActs row={row} path={path} /> },
      ]}
    />
  )
}

function DoorActs({ row, path }: { row: DoorRow; path: string }) {
  const { door } = useMessages(meetingLiveMessages)
  const labels: Record<AttendanceWay, string> = {
    room: door.enterRoom,
    remote: door.enterRemote,
    post: door.enterPost,
  }
  const act = (values: Record<string, string>, label: string, kind: 'primary' | 'quiet' | 'secondary') => (
    <ActForm key={label} action={path} values={{ ...values, memberId: row.memberId }}>
      <Button kind={kind}>
        {label}
        <span className="visually-hidden">, {row.name}</span>
      </Button>
    </ActForm>
  )
  return (
    <div className="actions">
      {row.way === null
        ? attendanceWays.map((way) => act({ intent: 'enter', way }, labels[way], way === 'room' ? 'primary' : 'quiet'))
        : act({ intent: 'leave' }, door.leave, 'secondary')}
    </div>
  )
}

/** A proxy that came on paper, signed by both; without a holder it is blank. */
export function PaperProxyForm({
  errors,
  typed,
  path,
}: {
  errors: readonly FormError[]
  typed: Readonly<Record<string, string>>
  path: string
}) {
  const messages = useMessages(meetingLiveMessages)
  return (
    <ActForm action={path} values={{ intent: 'record-proxy' }}>
      <p>{messages.proxyPaperText}</p>
      <TextField
        name="giver"
        label={messages.proxyGiver}
        error={errorOf(errors, 'giver') ?? null}
        defaultValue={typed['giver'] ?? ''}
        autoComplete="off"
      />
      <TextField
        name="holder"
        label={messages.proxyHolder}
        hint={messages.proxyBlankHint}
        error={errorOf(errors, 'holder') ?? null}
        defaultValue={typed['holder'] ?? ''}
        autoComplete="off"
        optional
      />
      <Actions>
        <Button kind="secondary">{messages.proxyRecord}</Button>
      </Actions>
    </ActForm>
  )
}
