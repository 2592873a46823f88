import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Button, ButtonLink } from '~/ui/button'
import { Timeline } from '~/ui/timeline'
import { editorialMessages } from '../messages'

export type ListedMessage = {
  id: string
  email: string
  subject: string
  body: string
  sentAt: string
  answeredAt: string | null
  answeredBy: string | null
}

/** The address that opens one's own mail with the answer begun. */
const replyHref = (email: string, subject: string): string =>
  `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(`Re: ${subject}`)}`

/** Visitors' messages, each with what is left to do. */
export function MessageList({ messages }: { messages: readonly ListedMessage[] }) {
  const { inbox } = useMessages(editorialMessages)
  const locale = useLocale()
  return (
    <Timeline
      entries={messages.map(({ id, email, subject, body, sentAt, answeredAt, answeredBy }) => ({
        id,
        at: new Date(sentAt),
        title: subject,
        by: inbox.from(email),
        children: (
          <>
            <div className="prose">
              {body.split(/\n{2,}/).map((paragraph, index) => (
                <p key={index}>{withBreaks(paragraph)}</p>
              ))}
            </div>
            {answeredAt ? (
              <p className="soft small">
                {answeredBy
                  ? inbox.answeredBy(formatDate(new Date(answeredAt), locale), answeredBy)
                  : inbox.answeredOn(formatDate(new Date(answeredAt), locale))}
              </p>
            ) : (
              <ActForm values={{ id }} action="/equipe/messages">
                <div className="actions">
                  <ButtonLink kind="secondary" href={replyHref(email, subject)}>
                    {inbox.reply}
                    <span className="visually-hidden">{inbox.about(subject)}</span>
                  </ButtonLink>
                  <Button kind="quiet">
                    {inbox.markAnswered}
                    <span className="visually-hidden">{inbox.about(subject)}</span>
                  </Button>
                </div>
              </ActForm>
            )}
          </>
        ),
      }))}
    />
  )
}

const withBreaks = (text: string) =>
  text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))
