import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import { FileField } from '~/ui/file-field'
import { TextField } from '~/ui/text-field'
import { importMessages } from '../messages/import'
import { vocabularyMessages } from '../messages/vocabularies'
import { licences } from '../rules/vocabularies'

export type ImportFormProps = {
  errors: readonly { field: string; message: string }[]
  typed: { source: string; credit: string; licence: string } | undefined
}

/** A list of practices, sent to be read. */
export function ImportForm({ errors, typed }: ImportFormProps) {
  const { page } = useMessages(importMessages)
  const words = useMessages(vocabularyMessages)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <ActForm encType="multipart/form-data">
      <FileField
        name="file"
        label={page.file}
        hint={page.fileHint}
        accept=".csv,.txt,.json,.geojson"
        error={errorOf('file')}
      />
      <TextField
        name="source"
        label={page.source}
        hint={page.sourceHint}
        defaultValue={typed?.source}
        error={errorOf('source')}
      />
      <RadioGroup
        name="licence"
        label={page.licence}
        defaultValue={typed?.licence || 'lo-2.0'}
        options={licences.map((value) => ({ value, label: words.licence[value] }))}
        inline
      />
      <TextField name="credit" label={page.credit} hint={page.creditHint} optional defaultValue={typed?.credit} />
      <Checkbox name="turn" value="yes" label={page.turn} optional />
      <Checkbox name="removeGone" value="yes" label={page.removeGone} optional />
      <Actions>
        <Button>{page.read}</Button>
      </Actions>
    </ActForm>
  )
}
