import { Markdown } from '~/modules/editorial/components/markdown'
import { readMarkdown } from '~/modules/editorial/rules/markdown'
import { formatDate, formatInstant } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Tag } from '~/ui/tag'
import { answerMessages } from '../messages/answers'
import { readReminder } from '../rules/deadlines'
import type { AnswerView, ProgressView, ReminderView } from '../view'
import { AnswerGiven, FileLink } from './answer-given'
import { StandingStatus } from './standing'

/** What one body answers to a recommendation, with all that was said before and since. */
export function AnswerStory({ answer, today }: { answer: AnswerView; today: string }) {
  const locale = useLocale()
  const { one } = useMessages(answerMessages)
  const due = formatDate(answer.dueOn, locale)
  return (
    <>
      <p>
        <StandingStatus standing={answer.standing} />
      </p>
      {answer.carriedFrom ? <p>{one.carriedHere(answer.carriedFrom)}</p> : null}
      {answer.given ? (
        <AnswerGiven given={answer.given} />
      ) : (
        <p>{answer.dueOn < today ? one.waited(due) : one.waiting(due)}</p>
      )}
      {answer.given ? <Progress rows={answer.progress} /> : null}
      <Earlier answer={answer} />
      <Reminders rows={answer.reminders} />
    </>
  )
}

function Progress({ rows }: { rows: readonly ProgressView[] }) {
  const locale = useLocale()
  const { one } = useMessages(answerMessages)
  return (
    <>
      <h3>{one.progress}</h3>
      {rows.length === 0 ? (
        <p className="soft">{one.noProgress}</p>
      ) : (
        <ol className="timeline">
          {rows.map(({ id, kind, on, text, link, file }) => (
            <li key={id} className="timeline-entry">
              <time className="timeline-at" dateTime={on}>
                {formatDate(on, locale)}
              </time>
              <div className="timeline-body">
                <p className="timeline-title">
                  <Tag tone={kind === 'done' ? 'vine' : 'loire'}>{one.kinds[kind]}</Tag>
                </p>
                <Markdown nodes={readMarkdown(text)} />
                {link ? (
                  <p>
                    {one.proof}{' '}
                    <a href={link} rel="external nofollow">
                      {link}
                    </a>
                  </p>
                ) : null}
                {file ? (
                  <p>
                    {one.proof} <FileLink file={file} />
                  </p>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Earlier({ answer }: { answer: AnswerView }) {
  const locale = useLocale()
  const { one } = useMessages(answerMessages)
  if (answer.earlier.length === 0) return null
  return (
    <>
      <h3>{one.earlier}</h3>
      {answer.earlier.map((given) => (
        <details key={given.version}>
          <summary>
            {one.version(given.version)} ({formatInstant(new Date(given.givenAt), locale)})
          </summary>
          <AnswerGiven given={given} />
        </details>
      ))}
    </>
  )
}

function Reminders({ rows }: { rows: readonly ReminderView[] }) {
  const locale = useLocale()
  const { one } = useMessages(answerMessages)
  if (rows.length === 0) return null
  return (
    <>
      <h3>{one.reminders}</h3>
      <ul>
        {rows.map(({ id, kind, sentOn, mailed }) => {
          const read = readReminder(kind)
          return (
            <li key={id}>
              <time dateTime={sentOn}>{formatDate(sentOn, locale)}</time>
              {read ? `, ${one.reminder[read.what].toLowerCase()}` : ''}
              {mailed ? '' : ` (${one.unreached})`}
            </li>
          )
        })}
      </ul>
    </>
  )
}
