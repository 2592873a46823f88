import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { AllOptional } from '~/ui/field'
import { Select } from '~/ui/select'
import { fieldMessages } from '../messages/fields'
import { importMessages } from '../messages/import'
import { type ImportField, importFields } from '../rules/import/columns'

export type ColumnChoice = {
  name: string
  example: string
  /** What it is read into; '' where it is left out. */
  field: string
  error: string | null
}

const what: readonly ImportField[] = ['title', 'who', 'startsOn', 'endsOn', 'done', 'changed', 'key']
const where: readonly ImportField[] = ['commune', 'insee', 'postcode', 'placeName', 'latitude', 'longitude']

/** What each column of a file holds: chosen in a table, and the file read again so. */
export function ColumnsTable({ columns, isNeeded }: { columns: readonly ColumnChoice[]; isNeeded: boolean }) {
  const { page } = useMessages(importMessages)
  const messages = page.columns
  const names: Readonly<Record<string, string>> = { ...useMessages(fieldMessages).fields, ...messages.only }
  const option = (field: ImportField) => ({ value: field, label: names[field] ?? field })
  const groups = [
    { label: messages.groups.what, options: what.map(option) },
    { label: messages.groups.where, options: where.map(option) },
    {
      label: messages.groups.more,
      options: importFields.filter((field) => !what.includes(field) && !where.includes(field)).map(option),
    },
  ]
  return (
    <ActForm className="stack" values={{ intent: 'match' }}>
      <p>{isNeeded ? messages.needed : messages.lede}</p>
      <AllOptional>
        <DataTable
          caption={messages.title}
          captionHidden
          rows={columns.map((column, index) => ({ ...column, index }))}
          rowKey={({ name }) => name}
          columns={[
            {
              key: 'column',
              header: messages.column,
              rowHeader: true,
              cell: ({ name, field }) => (
                <>
                  <code>{name}</code>{' '}
                  <span className="soft">{field ? messages.recognised : messages.unrecognised}</span>
                </>
              ),
            },
            {
              key: 'example',
              header: messages.example,
              cell: ({ example }) => example || <span className="soft">{messages.noExample}</span>,
            },
            {
              key: 'field',
              header: messages.field,
              cell: ({ name, field, error, index }) => (
                <Select
                  name={`column.${index}`}
                  label={<span className="visually-hidden">{messages.fieldOf(name)}</span>}
                  placeholder={messages.leftOut}
                  options={groups}
                  defaultValue={field}
                  error={error}
                />
              ),
            },
          ]}
        />
      </AllOptional>
      <Actions>
        <Button kind="secondary">{messages.again}</Button>
      </Actions>
    </ActForm>
  )
}
