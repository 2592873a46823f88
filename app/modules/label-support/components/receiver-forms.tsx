import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { RadioGroup } from '~/ui/choices'
import { DocumentField } from '~/platform/files/document-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { supportLimits } from '../forms'
import { supportMessages } from '../messages/index'
import { judgements, type SupportState } from '../rules/support'

/** What was typed in the form of one row, and what was wrong in it. */
export type Typed = { typed: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }
type OfRow = Typed & { id: string }
export const multipart = 'multipart/form-data' as const

/** Accepts an offer, or declines it. */
export function AnswerForms({ id, state, typed, errors }: OfRow & { state: SupportState }) {
  const { receiver } = useMessages(supportMessages)
  return (
    <>
      {state === 'accepted' ? (
        <p>{receiver.waiting}</p>
      ) : (
        <ActForm encType={multipart} values={{ intent: 'answer', id, event: 'accept' }}>
          <Actions>
            <Button kind={state === 'declined' ? 'secondary' : 'primary'}>
              {state === 'declined' ? receiver.acceptAfterAll : receiver.accept}
            </Button>
          </Actions>
        </ActForm>
      )}
      {state === 'declined' ? null : (
        <details open={errors['answer'] !== undefined}>
          <summary>{receiver.decline}</summary>
          <ActForm encType={multipart} values={{ intent: 'answer', id, event: 'decline' }}>
            <TextArea
              id={`answer-${id}`}
              name="answer"
              label={receiver.declineWhy}
              rows={2}
              maxCharacters={supportLimits.text}
              defaultValue={typed['answer']}
              error={errors['answer']}
              optional
            />
            <Actions>
              <Button kind="secondary">{receiver.decline}</Button>
            </Actions>
          </ActForm>
        </details>
      )}
    </>
  )
}

/** Says whether a support helped. */
export function JudgeForm({ id, typed, errors }: OfRow) {
  const messages = useMessages(supportMessages)
  const { receiver } = messages
  return (
    <ActForm encType={multipart} values={{ intent: 'judge', id }}>
      <RadioGroup
        id={`judgement-${id}`}
        name="judgement"
        label={receiver.judge}
        defaultValue={typed['judgement']}
        error={errors['judgement']}
        options={judgements.map((value) => ({ value, label: messages.judgements[value] }))}
        inline
      />
      <TextArea
        id={`text-${id}`}
        name="text"
        label={receiver.judgeText}
        rows={3}
        maxCharacters={supportLimits.text}
        defaultValue={typed['text']}
        error={errors['text']}
        optional
      />
      <Actions>
        <Button>{receiver.judgeAct}</Button>
      </Actions>
    </ActForm>
  )
}

/** Says that a commitment is kept, with what shows it. */
export function ReportForm({ id, typed, errors }: OfRow) {
  const { receiver } = useMessages(supportMessages)
  return (
    <details open={Object.keys(errors).length > 0}>
      <summary>{receiver.report}</summary>
      <ActForm encType={multipart} values={{ intent: 'report', id }}>
        <TextArea
          id={`text-${id}`}
          name="text"
          label={receiver.reportText}
          rows={4}
          maxCharacters={supportLimits.text}
          defaultValue={typed['text']}
          error={errors['text']}
        />
        <TextField
          id={`link-${id}`}
          name="link"
          type="url"
          label={receiver.reportLink}
          defaultValue={typed['link']}
          error={errors['link']}
          optional
        />
        <DocumentField id={`file-${id}`} name="file" label={receiver.reportFile} error={errors['file']} optional />
        <Actions>
          <Button>{receiver.reportAct}</Button>
        </Actions>
      </ActForm>
    </details>
  )
}
