import { formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button } from '~/ui/button'
import { DocumentField } from '~/platform/files/document-field'
import { Anchor } from '~/ui/link'
import { labelMessages } from '../messages/index'

export type EvidenceFormProps = {
  id: string
  statement: string
  help: string
  minimum: number
  pieces: readonly { id: string; fileId: string; name: string; size: number }[]
  error: string | null
}

/** The pieces of one criterion: those attached, each with what takes it away, and a field for one more. */
export function EvidenceForm({ id, statement, help, minimum, pieces, error }: EvidenceFormProps) {
  const locale = useLocale()
  const messages = useMessages(labelMessages).evidence
  return (
    <section className="evidence" aria-labelledby={`preuves-${id}`}>
      <h2 id={`preuves-${id}`}>{statement}</h2>
      <p className="soft">{messages.needed(pieces.length, minimum)}</p>
      {pieces.length > 0 ? (
        <ul className="attached" aria-label={messages.files}>
          {pieces.map((piece) => (
            <li key={piece.id}>
              <Anchor href={`/fichiers/${piece.fileId}`}>{piece.name}</Anchor>{' '}
              <span className="soft">{formatSize(piece.size, locale)}</span>
              <ActForm
                encType="multipart/form-data"
                values={{ intent: 'remove', evidenceId: piece.id, criterionId: id }}
              >
                <Button kind="quiet" aria-label={messages.removeThis(piece.name)}>
                  {messages.remove}
                </Button>
              </ActForm>
            </li>
          ))}
        </ul>
      ) : null}
      <ActForm encType="multipart/form-data" values={{ intent: 'add', criterionId: id }}>
        <DocumentField
          name={`file.${id}`}
          label={messages.file}
          hint={help}
          error={error}
          multiple
          optional={pieces.length >= minimum}
        />
        <Button kind="secondary">{messages.send}</Button>
      </ActForm>
    </section>
  )
}
