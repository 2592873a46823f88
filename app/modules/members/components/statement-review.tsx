import { formatEuros } from '~/platform/i18n/euros'
import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { Figures } from '~/ui/figures'
import { Status, type StatusKind } from '~/ui/status'
import { TextField } from '~/ui/text-field'
import { lineStates, type LineState, type ReadLine } from '../rules/bank-matching'
import { useOffice } from './csv-form'
import { errorOf } from './problems'

export type StatementLine = Omit<ReadLine, 'key' | 'line'> & { hash: string }
type Props = {
  draft: string
  lines: readonly StatementLine[]
  faults: readonly number[]
  errors: readonly FormError[]
  typed: Readonly<Record<string, string>>
}

const marks: Record<LineState, StatusKind> = {
  matched: 'met',
  doubtful: 'needs-judgement',
  unmatched: 'missing',
  recorded: 'not-applicable',
  debit: 'not-applicable',
}

/** Each line as it was read, with the reference to record it for: filled in where the portal is sure, left to say where not. */
export function StatementReview({ draft, lines, faults, errors, typed }: Props) {
  const locale = useLocale()
  const { statement } = useOffice()
  const shown = lines.filter(({ state }) => state !== 'debit')
  return (
    <>
      <Figures
        items={lineStates.map((state) => ({
          value: lines.filter((line) => line.state === state).length,
          unit: statement.states[state],
        }))}
      />
      {faults.length > 0 ? (
        <p>
          {statement.faults}
          {'\u00a0: '}
          {faults
            .slice(0, 50)
            .map((line) => statement.fault(formatNumber(line, locale)))
            .join(', ')}
        </p>
      ) : null}
      <ActForm values={{ intent: 'record', draft }}>
        <DataTable
          caption={statement.counts}
          captionHidden
          rows={shown}
          rowKey={({ hash }) => hash}
          columns={[
            { key: 'on', header: statement.date, cell: ({ on }) => formatDate(on, locale) },
            { key: 'label', header: statement.label, rowHeader: true, cell: ({ label }) => label },
            { key: 'amount', header: statement.amount, numeric: true, cell: ({ cents }) => formatEuros(cents, locale) },
            {
              key: 'state',
              header: statement.state,
              cell: ({ state, doubt, payer }) => (
                <>
                  <Status kind={marks[state]}>{statement.states[state]}</Status>
                  {doubt ? <span className="soft"> {statement.doubts[doubt]}</span> : null}
                  {payer ? ` ${payer.name} (${payer.reference})` : null}
                </>
              ),
            },
            {
              key: 'reference',
              header: statement.reference,
              cell: ({ hash, state, payer, label }) =>
                state === 'recorded' ? null : (
                  <TextField
                    name={`ligne-${hash}`}
                    label={
                      <span className="visually-hidden">
                        {statement.reference}, {label}
                      </span>
                    }
                    length="medium"
                    autoComplete="off"
                    defaultValue={typed[`ligne-${hash}`] ?? (state === 'matched' ? payer?.reference : '')}
                    error={errorOf(errors, `ligne-${hash}`)}
                    optional
                  />
                ),
            },
          ]}
        />
        <p className="soft">{statement.referenceHint}</p>
        <Actions>
          <Button>{statement.record}</Button>
        </Actions>
      </ActForm>
    </>
  )
}
