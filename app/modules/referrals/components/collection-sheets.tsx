import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DocumentField } from '~/platform/files/document-field'
import { Anchor } from '~/ui/link'
import { NumberField, TextField } from '~/ui/text-field'
import { draftingMessages } from '../messages/drafting-form'

type Sheet = {
  id: string
  count: number
  note: string
  fileId: string
  enteredBy: string | null
  checkedBy: string | null
  mayCheck: boolean
  mayRemove: boolean
}
type Props = {
  sheets: readonly Sheet[]
  isOpen: boolean
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** The sheets of paper, each with who entered and who checked it, and fields for one more. */
export function CollectionSheets({ sheets, isOpen, typed, errors }: Props) {
  const messages = useMessages(draftingMessages).signatures
  return (
    <>
      {sheets.length === 0 ? <p className="soft">{messages.none}</p> : null}
      <ul className="attached">
        {sheets.map((sheet) => (
          <SheetRow key={sheet.id} sheet={sheet} isOpen={isOpen} />
        ))}
      </ul>
      {isOpen ? (
        <ActForm encType="multipart/form-data" values={{ intent: 'enter' }}>
          <NumberField
            name="count"
            label={messages.count}
            hint={messages.countHint}
            error={errors['count'] ?? null}
            defaultValue={typed['count'] ?? ''}
          />
          <TextField
            name="note"
            label={messages.note}
            error={errors['note'] ?? null}
            defaultValue={typed['note'] ?? ''}
            maxLength={300}
            optional
          />
          <DocumentField name="file" label={messages.file} hint={messages.fileHint} error={errors['file'] ?? null} />
          <Actions>
            <Button kind="secondary">{messages.enter}</Button>
          </Actions>
        </ActForm>
      ) : null}
    </>
  )
}

function SheetRow({ sheet, isOpen }: { sheet: Sheet; isOpen: boolean }) {
  const locale = useLocale()
  const messages = useMessages(draftingMessages).signatures
  const { id, count, note, fileId, enteredBy, checkedBy, mayCheck, mayRemove } = sheet
  const said = formatNumber(count, locale)
  const facts = [
    note,
    messages.entered(enteredBy ?? messages.nobody),
    checkedBy === null ? messages.toCheck : messages.checked(checkedBy || messages.nobody),
  ]
  return (
    <li>
      <strong>{said}</strong> <span className="soft">{facts.filter(Boolean).join(' · ')}</span>{' '}
      <Anchor href={`/fichiers/${fileId}`}>{messages.see}</Anchor>
      {isOpen && mayCheck ? (
        <ActForm encType="multipart/form-data" values={{ intent: 'check', sheetId: id }}>
          <Button kind="secondary" aria-label={messages.checkThis(said)}>
            {messages.check}
          </Button>
        </ActForm>
      ) : null}
      {isOpen && mayRemove ? (
        <ActForm encType="multipart/form-data" values={{ intent: 'remove', sheetId: id }}>
          <Button kind="quiet" aria-label={messages.removeThis(said)}>
            {messages.remove}
          </Button>
        </ActForm>
      ) : null}
    </li>
  )
}
