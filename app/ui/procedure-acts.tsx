import { capital } from '~/platform/pure/capital'
import { DataTable } from './data-table'
import { Fold } from './fold'

export type ProcedureAct = {
  key: string
  act: string
  who: string
  from: string
  to: string
  condition: string
}
type Words = Record<'actsFold' | 'actsTitle' | 'act' | 'who' | 'from' | 'to' | 'condition', string>

/** Each act that a procedure knows, who may do it, and on what condition: its table of states, in words. Folded on a phone. */
export function ProcedureActsTable({ words, rows }: { words: Words; rows: readonly ProcedureAct[] }) {
  return (
    <Fold onNarrow title={words.actsFold}>
      <DataTable
        caption={words.actsTitle}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'act', header: words.act, rowHeader: true, cell: ({ act }) => capital(act) },
          { key: 'who', header: words.who, cell: ({ who }) => capital(who) },
          { key: 'from', header: words.from, cell: ({ from }) => from },
          { key: 'to', header: words.to, cell: ({ to }) => to },
          { key: 'condition', header: words.condition, cell: ({ condition }) => capital(condition) },
        ]}
      />
    </Fold>
  )
}
