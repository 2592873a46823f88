import { acceptOf } from '~/platform/files/file-kinds'
import { fileMessages } from '~/platform/files/messages'
import { formatDate, formatSize } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { FileField } from '~/ui/file-field'
import { Anchor } from '~/ui/link'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { visitLimits } from '../forms-opinion'
import { opinionMessages } from '../messages/opinion'

export type ShownVisit = {
  id: string
  visitedOn: string
  place: string
  participants: string
  report: string
  files: readonly { fileId: string; name: string; size: number }[]
}

const Paragraphs = ({ text }: { text: string }) => (
  <>{text.split('\n').map((paragraph, index) => (paragraph.trim() === '' ? null : <p key={index}>{paragraph}</p>))}</>
)

/** The reports of the visits paid for a file. */
export function VisitList({ visits }: { visits: readonly ShownVisit[] }) {
  const locale = useLocale()
  const messages = useMessages(opinionMessages).visits
  return (
    <>
      {visits.map((visit) => (
        <section key={visit.id} aria-labelledby={`visite-${visit.id}`}>
          <h2 id={`visite-${visit.id}`}>{messages.on(formatDate(visit.visitedOn, locale), visit.place)}</h2>
          <h3>{messages.with}</h3>
          <div className="prose">
            <Paragraphs text={visit.participants} />
          </div>
          <h3>{messages.report}</h3>
          <div className="prose">
            <Paragraphs text={visit.report} />
          </div>
          {visit.files.length > 0 ? (
            <>
              <h3>{messages.files}</h3>
              <ul className="attached">
                {visit.files.map((file) => (
                  <li key={file.fileId}>
                    <Anchor href={`/fichiers/${file.fileId}`}>{file.name}</Anchor>{' '}
                    <span className="soft">{formatSize(file.size, locale)}</span>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </section>
      ))}
    </>
  )
}

type FormProps = {
  today: string
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** The report of a visit, with its papers and photographs. */
export function VisitForm({ today, typed, errors }: FormProps) {
  const messages = useMessages(opinionMessages).visits
  const files = useMessages(fileMessages)
  return (
    <ActForm encType="multipart/form-data">
      <DateField
        name="visitedOn"
        label={messages.visitedOn}
        max={today}
        defaultValue={typed['visitedOn']}
        error={errors['visitedOn']}
      />
      <TextField
        name="place"
        label={messages.place}
        maxLength={visitLimits.place}
        defaultValue={typed['place']}
        error={errors['place']}
      />
      <TextArea
        name="participants"
        label={messages.participants}
        hint={messages.participantsHint}
        rows={2}
        maxCharacters={visitLimits.participants}
        defaultValue={typed['participants']}
        error={errors['participants']}
      />
      <TextArea
        name="report"
        label={messages.text}
        rows={10}
        maxCharacters={visitLimits.report}
        defaultValue={typed['report']}
        error={errors['report']}
      />
      <FileField
        name="files"
        label={messages.attach}
        kinds={files.kinds}
        accept={acceptOf()}
        maxBytes={20_000_000}
        error={errors['files']}
        multiple
        optional
      />
      <Actions>
        <Button>{messages.act}</Button>
      </Actions>
    </ActForm>
  )
}
