import { useMessages } from '~/platform/i18n/react'
import { Status } from '~/ui/status'
import { opinionMessages } from '../messages/opinion'
import type { OpinionAnswer } from '../rules/opinion'

/** What somebody answered and wrote, as they wrote it. */
export function OpinionText({
  question,
  answer,
  text,
}: {
  question: string
  answer: OpinionAnswer | null
  text: string
}) {
  const messages = useMessages(opinionMessages)
  return (
    <>
      {question !== '' && answer !== null ? (
        <p>
          {question} <Status kind={answer === 'yes' ? 'met' : 'not-met'}>{messages.answers[answer]}</Status>
        </p>
      ) : null}
      <div className="prose">
        {text.split('\n').map((paragraph, index) => (paragraph.trim() === '' ? null : <p key={index}>{paragraph}</p>))}
      </div>
    </>
  )
}
