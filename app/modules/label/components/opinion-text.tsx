import { useMessages } from '~/platform/i18n/react'
import { Status } from '~/ui/status'
import { opinionMessages } from '../messages/opinion'
import type { OpinionAnswer } from '../rules/opinion'
import { type Attached, AttachedFiles } from './attached-files'

/** What somebody answered and wrote, as they wrote it, with the files that go with it. */
export function OpinionText({
  question,
  answer,
  text,
  files,
  path,
}: {
  question: string
  answer: OpinionAnswer | null
  text: string
  files: readonly Attached[]
  /** Where a file's id is added. */
  path?: string
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
      <AttachedFiles files={files} path={path} />
    </>
  )
}
