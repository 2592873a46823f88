/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- `display: block` on narrow screens takes the table's own roles away */
import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { Anchor } from './link'
import { uiMessages } from './messages'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Figures: tabular, to the right. */
  numeric?: boolean
  /** Short facts, such as dates, kept on one line where there is room for it. */
  oneLine?: boolean
  /** Names the row; one column at most. */
  rowHeader?: boolean
  /** Where a click on the header leads, and how the column is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
}

export type DataTableProps<Row> = {
  caption: ReactNode
  /** Read aloud only, where the title above says the same. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown instead of a table without rows. */
  empty?: ReactNode
  footer?: ReactNode
}

/** Rows of facts; below 40 rem each row becomes a short list. Roles are written out since `display` would take them away there. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, empty, footer }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table className="table" role="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={column.numeric ? 'numeric' : undefined}
              aria-sort={column.sort?.direction}
            >
              <Header header={column.header} sort={column.sort} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => {
              const Cell = column.rowHeader ? 'th' : 'td'
              return (
                <Cell
                  key={column.key}
                  role={column.rowHeader ? 'rowheader' : 'cell'}
                  scope={column.rowHeader ? 'row' : undefined}
                  data-label={column.header}
                  className={classes(column.numeric && 'numeric', column.oneLine && 'one-line') || undefined}
                >
                  {column.cell(row)}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
      {footer ? (
        <tfoot role="rowgroup">
          <tr role="row">
            <td role="cell" colSpan={columns.length}>
              {footer}
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

function Header({ header, sort }: Pick<Column<never>, 'header' | 'sort'>) {
  const messages = useMessages(uiMessages)
  if (!sort) return <>{header}</>
  const said =
    sort.direction === 'ascending'
      ? messages.sortedAscending
      : sort.direction === 'descending'
        ? messages.sortedDescending
        : messages.sortBy
  return (
    <Anchor href={sort.href} className="table-sort">
      {header}
      <span className="visually-hidden">, {said}</span>
      <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true" focusable="false">
        <path className={sort.direction === 'ascending' ? 'on' : undefined} d="M5 1 9 6H1Z" />
        <path className={sort.direction === 'descending' ? 'on' : undefined} d="M5 15 1 10h8Z" />
      </svg>
    </Anchor>
  )
}
