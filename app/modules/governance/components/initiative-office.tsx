import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import type { FormError } from '~/ui/error-summary'
import { DateField, TextField } from '~/ui/text-field'
import { initiativeMessages } from '../messages/initiatives'
import type { InitiativeView } from '../rules/initiative-view'
import { errorOf } from './body-problems'

type Typed = Readonly<Record<string, string>>

/** The assembly that members called for: when it would be held; the rest is completed on its own page. */
export function CallAssemblyForm({
  title,
  typed,
  errors,
}: {
  title: string
  typed: Typed
  errors: readonly FormError[]
}) {
  const { team } = useMessages(initiativeMessages)
  const of = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] })
  return (
    <ActForm values={{ intent: 'call' }}>
      <p>{team.callText}</p>
      <TextField {...of('title')} label={team.callTitle} defaultValue={typed['title'] ?? title} />
      <DateField {...of('date')} label={team.callDate} />
      <TextField {...of('time')} label={team.callTime} defaultValue={typed['time'] ?? '18:30'} />
      <TextField {...of('place')} label={team.callPlace} optional />
      <Actions>
        <Button>{team.call}</Button>
      </Actions>
    </ActForm>
  )
}

/** Who signed, for those who must check it. */
export function Signatories({
  signatories,
  total,
}: {
  signatories: NonNullable<InitiativeView['signatories']>
  total: number
}) {
  const { team } = useMessages(initiativeMessages)
  const locale = useLocale()
  return (
    <DataTable
      caption={team.signatoriesText(formatNumber(signatories.length, locale), formatNumber(total, locale))}
      rows={signatories}
      rowKey={({ memberId }) => memberId}
      columns={[
        { key: 'name', header: team.signatory, rowHeader: true, cell: ({ name }) => name },
        { key: 'number', header: team.number, numeric: true, cell: ({ number }) => number ?? '' },
        { key: 'on', header: team.signedOn, oneLine: true, cell: ({ signedOn }) => formatDate(signedOn, locale) },
      ]}
    />
  )
}
