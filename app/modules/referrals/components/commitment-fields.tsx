import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DocumentField } from '~/platform/files/document-field'
import type { AttachedFile } from '~/ui/file-field'
import { TextArea } from '~/ui/text-area'
import { DateField, TextField } from '~/ui/text-field'
import { draftingMessages } from '../messages/drafting-form'

type Props = {
  values: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  file: AttachedFile | null
}

/** Who is asked to answer, and what they said. */
export function CommitmentFields({ values, errors, file }: Props) {
  const messages = useMessages(draftingMessages).commitment
  const of = (name: string) => ({ name, defaultValue: values[name] ?? '', error: errors[name] ?? null })
  return (
    <ActForm encType="multipart/form-data">
      <TextField {...of('authority')} label={messages.authority} hint={messages.authorityHint} maxLength={200} />
      <DateField {...of('askedOn')} label={messages.askedOn} />
      <RadioGroup
        {...of('state')}
        label={messages.state}
        options={(['asked', 'signed', 'refused'] as const).map((value) => ({ value, label: messages.states[value] }))}
      />
      <p className="soft">{messages.onlyAnswered}</p>
      <TextField {...of('signatory')} label={messages.signatory} maxLength={150} autoComplete="off" optional />
      <TextField {...of('function')} label={messages.function} maxLength={200} autoComplete="off" optional />
      <DateField {...of('answeredOn')} label={messages.answeredOn} optional />
      <TextArea {...of('reason')} label={messages.reason} rows={5} maxCharacters={3_000} optional />
      <DocumentField
        name="file"
        label={messages.file}
        hint={messages.fileHint}
        error={errors['file'] ?? null}
        attached={file ? [file] : []}
        optional
      />
      <Actions>
        <Button>{messages.save}</Button>
      </Actions>
    </ActForm>
  )
}
