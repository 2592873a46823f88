import { formatEuros } from '~/platform/i18n/euros'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { Figures } from '~/ui/figures'
import { Filters } from '~/ui/filters'
import { Select } from '~/ui/select'
import { DateField } from '~/ui/text-field'
import type { RegisterColumn, RegisterName, RegisterTable } from '../forms-registers'
import { membershipOffice } from '../messages/membership-office'

const titles = { societaires: 'members', parts: 'shares', mandats: 'mandates' } as const
const dates: readonly RegisterColumn[] = ['admission', 'debut', 'fin']
const amounts: readonly RegisterColumn[] = ['souscrit', 'verse']
const figures: readonly RegisterColumn[] = ['numero', 'voix', 'parts', ...amounts]

/** Which register, on which day. */
export function RegisterFilters({
  names,
  name,
  on,
}: {
  names: readonly RegisterName[]
  name: RegisterName
  on: CivilDate
}) {
  const { registers } = useMessages(membershipOffice)
  return (
    <Filters action="/equipe/registres" label={registers.title} submitLabel={registers.show}>
      <Select
        name="registre"
        label={registers.title}
        placeholder={null}
        defaultValue={name}
        options={names.map((one) => ({ value: one, label: registers[titles[one]] }))}
      />
      <DateField name="le" label={registers.on} defaultValue={on} />
    </Filters>
  )
}

/** A page of the register's lines. */
export function RegisterTableView({
  name,
  columns,
  rows,
  total,
}: RegisterTable & { name: RegisterName; total: number }) {
  const locale = useLocale()
  const { registers, columns: heads } = useMessages(membershipOffice)
  if (rows.length === 0) return <EmptyState title={registers.none} />
  const said = (column: RegisterColumn, text: string) => {
    if (text === '') return ''
    if (dates.includes(column)) return formatDate(text, locale)
    return amounts.includes(column) ? formatEuros(Math.round(Number(text) * 100), locale) : text
  }
  return (
    <DataTable
      caption={`${registers[titles[name]]}, ${registers.count(formatNumber(total, locale), total > 1)}`}
      rows={rows.map((cells, index) => ({ id: `${index} ${cells[0] ?? ''}`, cells }))}
      rowKey={({ id }) => id}
      columns={columns.map((column, index) => ({
        key: column,
        header: heads[column],
        numeric: figures.includes(column),
        rowHeader: column === 'nom' || column === 'personne',
        cell: ({ cells }: { cells: readonly string[] }) => said(column, cells[index] ?? ''),
      }))}
    />
  )
}

/** The paid capital of the day beside its limits. */
export function CapitalFigures({
  cents,
  highestCents,
  authoritiesCents,
  floorCents,
}: {
  cents: number
  highestCents: number
  authoritiesCents: number
  floorCents: number
}) {
  const locale = useLocale()
  const { registers } = useMessages(membershipOffice)
  const item = (value: number, unit: string) => ({ value: formatEuros(value, locale), unit })
  return (
    <Figures
      items={[
        item(cents, registers.paid),
        item(highestCents, registers.highest),
        item(floorCents, registers.floor),
        item(authoritiesCents, registers.authorities),
      ]}
    />
  )
}
