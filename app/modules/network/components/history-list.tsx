import { formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Tag } from '~/ui/tag'
import { TextField } from '~/ui/text-field'
import { changeMessages } from '../messages/changes'
import type { Differences } from '../rules/difference'
import type { EntryKind } from '../rules/entry-content'
import { DifferenceList } from './difference-list'

type Row = {
  id: string
  kind: string
  revision: number | null
  differences: Differences
  reason: string
  author: 'owner' | 'reader' | 'source' | 'unknown'
  decidedBy: string | null
  decidedAt: string | null
  undone: boolean
}

export type HistoryListProps = {
  kind: EntryKind
  changes: readonly Row[]
  places: Readonly<Record<string, string>>
  /** Whether the reader may undo, and how; null where they may not. */
  undo: 'at-once' | 'proposed' | null
}

/** The versions of an entry, the latest first: who, why, what, and the way to undo each. */
export function HistoryList({ kind, changes, places, undo }: HistoryListProps) {
  const locale = useLocale()
  const { history, change: words, waiting } = useMessages(changeMessages)
  const kinds: Readonly<Record<string, string>> = waiting.kinds
  const decidedBy: Readonly<Record<string, string>> = words.decidedBy
  return (
    <ol className="history" reversed>
      {changes.map((row) => {
        const isFirst = row.kind === 'creation' || row.kind === 'import'
        return (
          <li key={row.id} className="history-item">
            <h2>
              {row.revision === null ? '' : history.version(row.revision)}{' '}
              <Tag>{row.kind === 'creation' ? history.creation : (kinds[row.kind] ?? row.kind)}</Tag>
              {row.undone ? <Tag tone="poppy">{history.undone}</Tag> : null}
            </h2>
            <p className="soft">
              {row.decidedAt ? formatInstant(new Date(row.decidedAt), locale) : ''} · {history.by[row.author]}
              {row.decidedBy && row.decidedBy !== 'owner' ? ` · ${decidedBy[row.decidedBy] ?? ''}` : ''}
            </p>
            {row.reason ? <p>{row.reason}</p> : null}
            <details open={!isFirst}>
              <summary>{isFirst ? words.content : history.details}</summary>
              <DifferenceList kind={kind} differences={row.differences} places={places} isNew={isFirst} />
            </details>
            {undo && !isFirst && !row.undone ? (
              <details>
                <summary>{history.undo}</summary>
                <ActForm values={{ change: row.id }}>
                  <p className="soft">{undo === 'at-once' ? history.undoHelpAtOnce : history.undoHelpProposed}</p>
                  <TextField name="reason" id={`raison-${row.id}`} label={history.undoReason} optional />
                  <Actions>
                    <Button kind="secondary">{history.undo}</Button>
                  </Actions>
                </ActForm>
              </details>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
