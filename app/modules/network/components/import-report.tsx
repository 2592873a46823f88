import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { Anchor } from '~/ui/link'
import { Notice } from '~/ui/notice'
import { type ColumnChoice, ColumnsTable } from './columns-table'
import { importMessages } from '../messages/import'

export type ImportReportProps = {
  id: string
  state: string
  counts: Readonly<Record<string, number>>
  columns: readonly ColumnChoice[]
  rows: readonly { line: number; outcome: string; sentences: readonly string[] }[]
  done: string | null
}

/** What a list becomes, row by row, and the yes or no that it waits for. */
export function ImportReport({ id, state, counts, columns, rows, done }: ImportReportProps) {
  const { page } = useMessages(importMessages)
  return (
    <div className="stack">
      {done === 'lance' ? (
        <Notice kind="success" live>
          {page.applied}
        </Notice>
      ) : null}
      {done === 'abandonne' ? <Notice live>{page.dropped}</Notice> : null}
      {done === 'relu' ? (
        <Notice kind="success" live>
          {page.readAgain}
        </Notice>
      ) : null}
      {state === 'checking' || state === 'applying' ? (
        <p>
          <Anchor href={`/equipe/reseau/import/${id}`}>{page.reload}</Anchor>
        </p>
      ) : null}
      {state === 'to-match' ? (
        <section aria-labelledby="colonnes">
          <h2 id="colonnes">{page.columns.title}</h2>
          <ColumnsTable columns={columns} isNeeded />
        </section>
      ) : (
        <ImportResult state={state} counts={counts} columns={columns} rows={rows} />
      )}
      {state === 'to-match' ? (
        <ActForm>
          <Actions>
            <Button kind="secondary" name="intent" value="drop">
              {page.drop}
            </Button>
          </Actions>
        </ActForm>
      ) : null}
    </div>
  )
}

function ImportResult({ state, counts, columns, rows }: Omit<ImportReportProps, 'done' | 'id'>) {
  const locale = useLocale()
  const messages = useMessages(importMessages)
  const { page } = messages
  const outcomes: Readonly<Record<string, string>> = messages.counts
  const read = columns.filter(({ field }) => field !== '').length
  return (
    <>
      <h2>{page.result}</h2>
      <DefinitionList
        items={Object.entries(counts).map(([outcome, count]) => ({
          term: outcomes[outcome] ?? outcome,
          value: formatNumber(count, locale),
        }))}
      />
      {state === 'checked' && columns.length > 0 ? (
        <details open={columns.some(({ error }) => error)}>
          <summary>
            {page.columns.title} ({page.columns.summary(read, columns.length)})
          </summary>
          <ColumnsTable columns={columns} isNeeded={false} />
        </details>
      ) : null}
      <h2>{page.report}</h2>
      {rows.length === 0 ? <p className="soft">{page.nothingToSay}</p> : null}
      <ul>
        {rows.map(({ line, outcome, sentences }) => (
          <li key={line}>
            <strong>{messages.line(line)}</strong> ({outcomes[outcome] ?? outcome})
            {sentences.map((sentence) => (
              <span key={sentence}> {sentence}.</span>
            ))}
          </li>
        ))}
      </ul>
      {rows.length >= 200 ? <p className="soft">{page.more(rows.length)}</p> : null}
      {state === 'checked' ? (
        <ActForm>
          <p className="soft">{page.confirmHelp}</p>
          <Actions>
            <Button name="intent" value="apply">
              {page.confirm}
            </Button>
            <Button kind="secondary" name="intent" value="drop">
              {page.drop}
            </Button>
          </Actions>
        </ActForm>
      ) : null}
    </>
  )
}
