import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { sourceFormats } from '../forms-source'
import { sourceMessages } from '../messages/sources'
import { vocabularyMessages } from '../messages/vocabularies'
import { sourceSchedules } from '../rules/import/source'
import { licences } from '../rules/vocabularies'

export type SourceFormProps = {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  isNew: boolean
}

/** A list at an address: what it is, how often it is read, whom its entries name. */
export function SourceForm({ typed, errors, isNew }: SourceFormProps) {
  const messages = useMessages(sourceMessages)
  const words = useMessages(vocabularyMessages)
  const field = (name: string) => ({
    name,
    defaultValue: typed[name] ?? '',
    error: errors.find((error) => error.field === name)?.message ?? null,
  })
  return (
    <ActForm className="stack">
      <TextField {...field('url')} label={messages.url} hint={messages.urlHint} type="url" inputMode="url" />
      <TextField {...field('name')} label={messages.name} hint={messages.nameHint} />
      <TextField {...field('credit')} label={messages.credit} hint={messages.creditHint} />
      <RadioGroup
        {...field('licence')}
        defaultValue={typed['licence'] || 'lo-2.0'}
        label={messages.licence}
        hint={messages.licenceHint}
        options={licences.map((value) => ({ value, label: words.licence[value] }))}
        inline
      />
      <RadioGroup
        {...field('schedule')}
        defaultValue={typed['schedule'] || 'weekly'}
        label={messages.schedule}
        options={sourceSchedules.flatMap((value) =>
          value === 'by-hand' ? [] : [{ value, label: messages.schedules[value] }],
        )}
        inline
      />
      <RadioGroup
        {...field('format')}
        defaultValue={typed['format'] || 'auto'}
        label={messages.format}
        options={sourceFormats.map((value) => ({ value, label: messages.formats[value] }))}
        inline
      />
      <Checkbox name="turn" value="yes" label={messages.turn} defaultChecked={typed['turn'] === 'yes'} optional />
      {isNew ? <p className="soft">{messages.createHelp}</p> : null}
      <Actions>
        <Button>{isNew ? messages.create : messages.save}</Button>
      </Actions>
    </ActForm>
  )
}
