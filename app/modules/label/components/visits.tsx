import type { ReactNode } from 'react'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { DocumentField } from '~/platform/files/document-field'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { visitLimits } from '../forms-opinion'
import { opinionMessages } from '../messages/opinion'
import { type Attached, AttachedFiles } from './attached-files'

type VisitText = { visitedOn: string; place: string; participants: string; report: string }
export type ShownVisit = VisitText & {
  id: string
  files: readonly Attached[]
  former: readonly (VisitText & { id: string; writtenAt: string })[]
}

const Paragraphs = ({ text }: { text: string }) => (
  <>{text.split('\n').map((paragraph, index) => (paragraph.trim() === '' ? null : <p key={index}>{paragraph}</p>))}</>
)

/** The reports of the visits paid for a file. */
export function VisitList<V extends ShownVisit>({
  visits,
  under,
}: {
  visits: readonly V[]
  /** What comes under each. */
  under?: (visit: V) => ReactNode
}) {
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
          {visit.files.length > 0 ? <h3>{messages.files}</h3> : null}
          <AttachedFiles files={visit.files} />
          {visit.former.length > 0 ? (
            <details>
              <summary>{messages.corrected(visit.former.length)}</summary>
              {visit.former.map((former) => (
                <div key={former.id}>
                  <p className="soft">
                    {messages.writtenOn(formatDate(new Date(former.writtenAt), locale))}.{' '}
                    {messages.on(formatDate(former.visitedOn, locale), former.place)}
                  </p>
                  <div className="prose">
                    <Paragraphs text={former.participants} />
                    <Paragraphs text={former.report} />
                  </div>
                </div>
              ))}
            </details>
          ) : null}
          {under?.(visit)}
        </section>
      ))}
    </>
  )
}

type FormProps = {
  today: string
  /** The report that is corrected; none for a new one. */
  visit?: ShownVisit
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** The report of a visit, with its papers and photographs; or its correction. */
export function VisitForm({ today, visit, typed, errors }: FormProps) {
  const messages = useMessages(opinionMessages).visits
  const of = (name: keyof VisitText) => ({
    name,
    id: visit ? `${name}-${visit.id}` : name,
    defaultValue: typed[name] ?? visit?.[name],
    error: errors[name],
  })
  return (
    <ActForm
      encType="multipart/form-data"
      values={visit ? { intent: 'correct', visitId: visit.id } : { intent: 'record' }}
    >
      <DateField {...of('visitedOn')} label={messages.visitedOn} max={today} />
      <TextField {...of('place')} label={messages.place} maxLength={visitLimits.place} />
      <TextArea
        {...of('participants')}
        label={messages.participants}
        hint={messages.participantsHint}
        rows={2}
        maxCharacters={visitLimits.participants}
      />
      <TextArea {...of('report')} label={messages.text} rows={10} maxCharacters={visitLimits.report} />
      <DocumentField
        name="files"
        id={visit ? `files-${visit.id}` : 'files'}
        label={visit ? messages.attachMore : messages.attach}
        error={errors['files']}
        multiple
        optional
      />
      <Actions>
        <Button>{visit ? messages.correctAct : messages.act}</Button>
      </Actions>
    </ActForm>
  )
}
