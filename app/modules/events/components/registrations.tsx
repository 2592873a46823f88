import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { NumberField } from '~/ui/text-field'
import { teamEventMessages } from '../messages/team'
import type { RegistrationState } from '../rules/registration'
import { errorOf } from './event-problems'

export type RegistrationLine = {
  id: string
  name: string
  email: string
  seats: number
  needs: string
  state: RegistrationState
  came: boolean | null
}

/** Who is registered, for the organisers: in order, the waiting list after. */
export function RegistrationTable({ rows, mayRemove }: { rows: readonly RegistrationLine[]; mayRemove: boolean }) {
  const { page } = useMessages(teamEventMessages)
  const locale = useLocale()
  return (
    <DataTable
      caption={page.caption}
      captionHidden
      empty={<p>{page.none}</p>}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: page.name, rowHeader: true, cell: ({ name }) => name },
        { key: 'contact', header: page.contact, cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a> },
        { key: 'people', header: page.people, numeric: true, cell: ({ seats }) => formatNumber(seats, locale) },
        { key: 'needs', header: page.needs, cell: ({ needs }) => needs },
        { key: 'state', header: page.state, cell: ({ state }) => page.states[state] },
        ...(mayRemove
          ? [
              {
                key: 'remove',
                header: page.remove,
                cell: ({ id, name }: RegistrationLine) => (
                  <ActForm values={{ intent: 'remove', id }}>
                    <Button kind="quiet" aria-label={page.removeLabel(name)}>
                      {page.remove}
                    </Button>
                  </ActForm>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** The list at the door: printed before, ticked after. */
export function AttendanceForm({
  rows,
  walkIns,
  open,
  errors,
}: {
  rows: readonly RegistrationLine[]
  walkIns: string
  /** False before the event: the list alone. */
  open: boolean
  errors: readonly FormError[]
}) {
  const { attendance, page } = useMessages(teamEventMessages)
  const locale = useLocale()
  const table = (
    <DataTable
      caption={attendance.caption}
      captionHidden
      empty={<p>{attendance.none}</p>}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: page.name, rowHeader: true, cell: ({ name }) => name },
        { key: 'people', header: page.people, numeric: true, cell: ({ seats }) => formatNumber(seats, locale) },
        { key: 'needs', header: page.needs, cell: ({ needs }) => needs },
        { key: 'state', header: page.state, cell: ({ state }) => page.states[state] },
        {
          key: 'came',
          header: open ? attendance.came : attendance.signature,
          cell: ({ id, name, came }) =>
            open ? (
              <span>
                <input
                  type="checkbox"
                  className="choice-input"
                  name="came"
                  value={id}
                  defaultChecked={came === true}
                  aria-label={attendance.cameLabel(name)}
                />
              </span>
            ) : (
              ''
            ),
        },
      ]}
    />
  )
  if (!open) return table
  return (
    <ActForm>
      {table}
      <NumberField
        name="walkIns"
        label={attendance.walkIns}
        error={errorOf(errors, 'walkIns') ?? null}
        defaultValue={walkIns}
        optional
      />
      <Actions note={attendance.next}>
        <Button>{attendance.submit}</Button>
      </Actions>
    </ActForm>
  )
}
