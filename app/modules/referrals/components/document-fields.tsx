import { formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { DocumentField } from '~/platform/files/document-field'
import { Anchor } from '~/ui/link'
import { TextField } from '~/ui/text-field'
import { draftingMessages } from '../messages/drafting-form'

type Props = {
  documents: readonly { id: string; title: string; fileId: string; size: number }[]
  errors: Readonly<Record<string, string>>
  typed: string
  next: string
}

/** The documents attached, each with what takes it away, and fields for one more. */
export function DocumentFields({ documents, errors, typed, next }: Props) {
  const locale = useLocale()
  const messages = useMessages(draftingMessages).documents
  return (
    <>
      {documents.length === 0 ? <p className="soft">{messages.none}</p> : null}
      {documents.length > 0 ? (
        <ul className="attached">
          {documents.map(({ id, title, fileId, size }) => (
            <li key={id}>
              <Anchor href={`/fichiers/${fileId}`}>{title}</Anchor>{' '}
              <span className="soft">{formatSize(size, locale)}</span>
              <ActForm encType="multipart/form-data" values={{ intent: 'remove', documentId: id }}>
                <Button kind="quiet" aria-label={messages.removeThis(title)}>
                  {messages.remove}
                </Button>
              </ActForm>
            </li>
          ))}
        </ul>
      ) : null}
      <ActForm encType="multipart/form-data" values={{ intent: 'add' }}>
        <DocumentField
          name="file"
          label={messages.file}
          error={errors['file'] ?? null}
          optional={documents.length > 0}
        />
        <TextField
          name="title"
          label={messages.name}
          hint={messages.nameHint}
          error={errors['title'] ?? null}
          defaultValue={typed}
          maxLength={150}
          optional
        />
        <Actions>
          <Button kind="secondary">{messages.send}</Button>
          <ButtonLink href={next}>{messages.continue}</ButtonLink>
        </Actions>
      </ActForm>
    </>
  )
}
