import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/react'
import type { CivilDate } from '~/platform/pure/civil-date'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Figures } from '~/ui/figures'
import type { ListProblem } from '../messages/membership-office'
import { useOffice } from './csv-form'

type Listed = { line: number; name: string; category: string; admittedOn: CivilDate; shares: number }
type Props = {
  draft: string
  total: number
  /** The first of those to record. */
  members: readonly Listed[]
  duplicates: readonly number[]
  faults: readonly { line: number; fault: ListProblem }[]
}

const most = 200

/** What the list would write: who, which lines are left, which ones must be put right first. */
export function ListReview({ draft, total, members, duplicates, faults }: Props) {
  const locale = useLocale()
  const { memberList, columns } = useOffice()
  return (
    <>
      <Figures
        items={[
          { value: total, unit: memberList.toAdd },
          { value: duplicates.length, unit: memberList.duplicates },
          { value: faults.length, unit: memberList.faults },
        ]}
      />
      {faults.length > 0 ? (
        <DataTable
          caption={memberList.faults}
          rows={faults.slice(0, most)}
          rowKey={({ line }) => String(line)}
          columns={[
            { key: 'line', header: memberList.line, numeric: true, rowHeader: true, cell: ({ line }) => line },
            { key: 'fault', header: memberList.problem, cell: ({ fault }) => memberList.problems[fault] },
          ]}
        />
      ) : null}
      {duplicates.length > 0 ? (
        <p>
          {memberList.duplicates}
          {'\u00a0: '}
          {duplicates
            .slice(0, most)
            .map((line) => `${memberList.line} ${formatNumber(line, locale)}`)
            .join(', ')}
        </p>
      ) : null}
      <DataTable
        caption={memberList.toAdd}
        rows={members}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', header: memberList.line, numeric: true, cell: ({ line }) => line },
          { key: 'name', header: columns.nom, rowHeader: true, cell: ({ name }) => name },
          { key: 'category', header: columns.categorie, cell: ({ category }) => category },
          { key: 'date', header: columns.admission, cell: ({ admittedOn }) => formatDate(admittedOn, locale) },
          { key: 'shares', header: columns.parts, numeric: true, cell: ({ shares }) => shares },
        ]}
      />
      {faults.length === 0 && total > 0 ? (
        <ActForm values={{ intent: 'record', draft }}>
          <Actions>
            <Button>{memberList.record}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </>
  )
}
