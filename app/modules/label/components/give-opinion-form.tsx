import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import { AllOptional, Fieldset } from '~/ui/field'
import { DocumentField } from '~/platform/files/document-field'
import { TextArea } from '~/ui/text-area'
import { opinionMessages } from '../messages/opinion'
import { type OpinionAnswer, opinionAnswers, opinionLimits } from '../rules/opinion'
import type { Attached } from './attached-files'

const multipart = 'multipart/form-data' as const

type Props = {
  question: string
  isConfidential: boolean
  /** What was sent, where it is corrected. */
  given?: { answer: OpinionAnswer | null; text: string; files: readonly (Attached & { id: string })[] }
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** What who is asked writes, or why they decline. */
export function GiveOpinionForm({ question, isConfidential, given, typed, errors }: Props) {
  const all = useMessages(opinionMessages)
  const messages = all.give
  return (
    <>
      <p>{messages.readers[isConfidential ? 'committee' : 'everyone']}</p>
      <ActForm encType={multipart} values={{ intent: given ? 'correct' : 'give' }}>
        {question === '' ? null : (
          <RadioGroup
            name="answer"
            inline
            label={question}
            defaultValue={typed['answer'] ?? given?.answer ?? ''}
            error={errors['answer']}
            options={opinionAnswers.map((value) => ({ value, label: all.answers[value] }))}
          />
        )}
        <TextArea
          name="text"
          label={messages.text}
          hint={messages.textHint}
          rows={8}
          maxCharacters={opinionLimits.text}
          defaultValue={typed['text'] ?? given?.text}
          error={errors['text']}
        />
        {given && given.files.length > 0 ? (
          <Fieldset legend={messages.removeFiles}>
            <AllOptional>
              {given.files.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  name={`removed.${id}`}
                  value="1"
                  label={messages.removeFile(name)}
                  defaultChecked={typed[`removed.${id}`] === '1'}
                  optional
                />
              ))}
            </AllOptional>
          </Fieldset>
        ) : null}
        <DocumentField
          name="files"
          label={messages.files}
          hint={messages.filesHint}
          error={errors['files']}
          multiple
          optional
        />
        <Checkbox
          name="independent"
          value="1"
          label={messages.independent}
          hint={given ? messages.independentStill : messages.independentHint}
          defaultChecked={typed['independent'] === '1'}
          error={errors['independent']}
        />
        <Actions {...(given ? {} : { note: messages.once })}>
          <Button>{given ? messages.correctAct : messages.act}</Button>
        </Actions>
      </ActForm>
      {given ? null : <Decline typed={typed} error={errors['reason']} />}
    </>
  )
}

function Decline({ typed, error }: Pick<Props, 'typed'> & { error: string | undefined }) {
  const messages = useMessages(opinionMessages).give
  return (
    <details>
      <summary>{messages.decline}</summary>
      <p>{messages.declineText}</p>
      <ActForm encType={multipart} values={{ intent: 'decline' }}>
        <TextArea
          name="reason"
          label={messages.declineReason}
          rows={2}
          maxCharacters={opinionLimits.reason}
          defaultValue={typed['reason']}
          error={error}
          optional
        />
        <Actions>
          <Button kind="secondary">{messages.declineAct}</Button>
        </Actions>
      </ActForm>
    </details>
  )
}
