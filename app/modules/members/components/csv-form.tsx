import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { TextArea } from '~/ui/text-area'
import { errorOf } from './problems'
import { membershipOffice } from '../messages/membership-office'

type Said = { file: string; fileHint?: string; paste: string; read: string }

/** A CSV to read: a file, or its text pasted. */
export function CsvForm({ said, errors }: { said: Said; errors: readonly FormError[] }) {
  return (
    <ActForm encType="multipart/form-data" values={{ intent: 'read' }}>
      <FileField
        name="file"
        label={said.file}
        hint={said.fileHint}
        accept=".csv,.txt,text/csv"
        maxBytes={5 * 1024 * 1024}
        error={errorOf(errors, 'file')}
        optional
      />
      <TextArea name="content" label={said.paste} rows={4} optional />
      <Actions>
        <Button>{said.read}</Button>
      </Actions>
    </ActForm>
  )
}

/** What both imports end with: a yes, or nothing. */
export function CancelImport({ draft, label }: { draft: string; label: string }) {
  return (
    <ActForm values={{ intent: 'drop', draft }}>
      <Actions>
        <Button kind="quiet">{label}</Button>
      </Actions>
    </ActForm>
  )
}

export const useOffice = () => useMessages(membershipOffice)
