import { errorOf } from '~/modules/governance/components/body-problems'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { NumberField, TextField } from '~/ui/text-field'
import { teamAnswerMessages } from '../messages/team'
import type { CensusFault } from '../rules/census-csv'

export function CensusForm({
  typed,
  errors,
}: {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}) {
  const { census: words } = useMessages(teamAnswerMessages)
  const error = (name: string) => errorOf(errors, name) ?? null
  return (
    <ActForm encType="multipart/form-data">
      <FileField name="file" label={words.file} hint={words.fileHint} error={error('file')} accept=".csv,text/csv" />
      <NumberField name="year" label={words.year} error={error('year')} defaultValue={typed['year'] ?? ''} />
      <TextField
        name="source"
        label={words.source}
        hint={words.sourceHint}
        error={error('source')}
        defaultValue={typed['source'] ?? ''}
      />
      <Actions note={words.replaced}>
        <Button kind="secondary" name="intent" value="check">
          {words.check}
        </Button>
        <Button name="intent" value="import">
          {words.import}
        </Button>
      </Actions>
    </ActForm>
  )
}

/** The lines that could not be read, by their number in the file. */
export function CensusFaults({ faults }: { faults: readonly CensusFault[] }) {
  const locale = useLocale()
  const { census: words } = useMessages(teamAnswerMessages)
  if (faults.length === 0) return null
  return (
    <DataTable
      caption={words.faults}
      rows={faults.slice(0, 100)}
      rowKey={({ line, code }) => `${String(line)} ${code}`}
      columns={[
        { key: 'line', header: words.line, numeric: true, cell: ({ line }) => formatNumber(line, locale) },
        { key: 'why', header: words.why, cell: ({ code }) => words.fault[code] },
      ]}
    />
  )
}
