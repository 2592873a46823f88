import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { takingPartMessages } from '../messages/taking-part'
import { teamLifeMessages } from '../messages/team-life'
import { errorOf } from './debate-problems'

type Question = {
  id: string
  number: number | null
  state: string
  text: string
  authorName: string
  confirmedAt: Date | string | null
  answer: string
  reason: string
}
type Props = { questions: readonly Question[]; typed: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** Each question with its answer to write, or to write again, and the way to take it away. */
export function QuestionForms({ questions, typed, errors }: Props) {
  const { questions: words } = useMessages(teamLifeMessages)
  const { file } = useMessages(takingPartMessages)
  const locale = useLocale()
  return (
    <ol className="record" reversed>
      {questions.map(({ id, number, state, text, authorName, confirmedAt, answer, reason }) => {
        const isHere = typed['id'] === id
        const at = (name: string) => (isHere ? errorOf(errors, name) : undefined)
        const said = number ?? 0
        if (state === 'removed')
          return (
            <li key={id}>
              <h2>{file.number(said)}</h2>
              <p className="soft">{file.removed(reason)}</p>
            </li>
          )
        return (
          <li key={id}>
            <h2>{file.number(said)}</h2>
            <p className="record-facts">
              {file.asked(authorName, confirmedAt === null ? '' : formatDate(new Date(confirmedAt), locale))}
            </p>
            <p className="pre-line">{text}</p>
            <ActForm values={{ intent: 'answer', id }}>
              <TextArea
                name="answer"
                id={`champ-reponse-${said}`}
                label={words.answerOf(said)}
                rows={4}
                defaultValue={isHere ? (typed['answer'] ?? answer) : answer}
                error={at('answer')}
              />
              <Actions>
                <Button>{words.submit}</Button>
              </Actions>
            </ActForm>
            <details>
              <summary>{words.removeOf(said)}</summary>
              <ActForm values={{ intent: 'remove', id }}>
                <TextField
                  name="reason"
                  id={`champ-raison-${said}`}
                  label={words.reason}
                  hint={words.reasonHint}
                  defaultValue={isHere ? (typed['reason'] ?? '') : ''}
                  error={at('reason')}
                />
                <Actions>
                  <Button kind="danger">{words.remove}</Button>
                </Actions>
              </ActForm>
            </details>
          </li>
        )
      })}
    </ol>
  )
}
