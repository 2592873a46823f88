import { acceptOf } from '~/platform/files/file-kinds'
import { formatDate, formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { Anchor } from '~/ui/link'
import { TextField } from '~/ui/text-field'
import { groupMessages } from '../messages/groups'

export type PaperLine = {
  id: string
  title: string
  fileId: string
  fileName: string
  size: number
  addedBy: string
  addedAt: string
  mayRemove: boolean
}

/** What a group shares. */
export function DocumentList({ papers }: { papers: readonly PaperLine[] }) {
  const { documents } = useMessages(groupMessages)
  const locale = useLocale()
  if (papers.length === 0) return <EmptyState title={documents.none}>{<p>{documents.noneText}</p>}</EmptyState>
  return (
    <ul className="stack">
      {papers.map(({ id, title, fileId, size, addedBy, addedAt, mayRemove }) => (
        <li key={id}>
          <p>
            <Anchor href={`/fichiers/${fileId}`}>{title}</Anchor>{' '}
            <span className="soft">
              {formatSize(size, locale)}, {documents.by(addedBy, formatDate(new Date(addedAt), locale))}
            </span>
          </p>
          {mayRemove ? (
            <ActForm values={{ intent: 'remove', id }} encType="multipart/form-data">
              <Button kind="quiet" aria-label={documents.removeOf(title)}>
                {documents.remove}
              </Button>
            </ActForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export function DocumentForm({ errors }: { errors: readonly FormError[] }) {
  const { documents } = useMessages(groupMessages)
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <ActForm encType="multipart/form-data">
      <FileField
        name="files"
        label={documents.files}
        hint={documents.filesHint}
        accept={acceptOf()}
        multiple
        error={errorAt('files')}
      />
      <TextField
        name="title"
        label={documents.name}
        hint={documents.nameHint}
        autoComplete="off"
        optional
        error={errorAt('title')}
      />
      <Actions>
        <Button>{documents.submit}</Button>
      </Actions>
    </ActForm>
  )
}
