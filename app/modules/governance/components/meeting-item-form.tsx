import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import type { FormError } from '~/ui/error-summary'
import { FileField } from '~/ui/file-field'
import { Anchor } from '~/ui/link'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { meetingMessages } from '../messages/meetings'
import { meetingTeamMessages } from '../messages/meetings-team'
import { agendaLimits, itemKinds } from '../rules/agenda'
import type { AgendaView } from '../rules/meeting-view'
import { errorOf } from './meeting-problems'

type Words = { fr: string; en: string }
type Props = {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  /** The kinds of resolution of this assembly; none in a body, which has its own majority. */
  resolutionKinds: readonly { id: string; name: Words }[]
  /** What this body may be asked to decide on: a file, an application. */
  subjects: readonly { value: string; label: string }[]
}

/** What an item is, its text, who presents it. */
export function MeetingItemForm({ typed, errors, resolutionKinds, subjects }: Props) {
  const { item } = useMessages(meetingTeamMessages)
  const words = useMessages(meetingMessages)
  const locale = useLocale()
  const field = (name: string) => ({ name, error: errorOf(errors, name), defaultValue: typed[name] ?? '' })
  return (
    <ActForm values={{ intent: 'save' }}>
      <RadioGroup
        name="kind"
        label={item.kind}
        error={errorOf(errors, 'kind')}
        defaultValue={typed['kind'] ?? null}
        options={itemKinds.map((kind) => ({ value: kind, label: words.itemKinds[kind], hint: item.kindHints[kind] }))}
      />
      <TextField {...field('title')} label={item.title} />
      <TextArea
        {...field('text')}
        label={item.text}
        hint={item.textHint}
        rows={10}
        maxCharacters={agendaLimits.text}
        optional
      />
      {resolutionKinds.length > 0 ? (
        <Select
          {...field('resolutionKind')}
          label={item.resolutionKind}
          hint={item.resolutionKindHint}
          optional
          options={resolutionKinds.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
      ) : null}
      {subjects.length > 0 ? (
        <Select {...field('subject')} label={item.subject} hint={item.subjectHint} optional options={subjects} />
      ) : null}
      <TextField {...field('speaker')} label={item.speaker} optional />
      <Actions>
        <Button>{item.save}</Button>
      </Actions>
    </ActForm>
  )
}

/** The papers of an item: those that are there, and one more. */
export function MeetingItemPapers({
  item,
  error,
  action,
  mayRemove,
}: {
  item: AgendaView
  error: string | undefined
  action: string
  mayRemove: boolean
}) {
  const { item: messages } = useMessages(meetingTeamMessages)
  return (
    <>
      <ul className="attached">
        {item.documents.map((document) => (
          <li key={document.id}>
            <Anchor href={`/fichiers/${document.fileId}`}>{document.title}</Anchor>
            {mayRemove ? (
              <ActForm
                action={action}
                encType="multipart/form-data"
                values={{ intent: 'remove-document', id: document.id }}
              >
                <Button kind="quiet">
                  {messages.remove}
                  <span className="visually-hidden"> {document.title}</span>
                </Button>
              </ActForm>
            ) : null}
          </li>
        ))}
      </ul>
      <ActForm action={action} encType="multipart/form-data" values={{ intent: 'add-document' }}>
        <TextField name="documentTitle" label={messages.documentTitle} hint={messages.documentTitleHint} optional />
        <FileField name="files" label={messages.file} error={error ?? null} />
        <Actions>
          <Button kind="secondary">{messages.add}</Button>
        </Actions>
      </ActForm>
    </>
  )
}
