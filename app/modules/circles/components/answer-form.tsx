import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Island } from '~/ui/island'
import { TextField } from '~/ui/text-field'
import { errorOf } from '~/modules/governance/components/body-problems'
import { threadMessages } from '../messages/threads'
import { MentionFields } from './mention-fields'

type Props = {
  people: readonly { value: string; label: string }[]
  typed: { title: string; body: string; told: readonly string[] }
  errors: readonly FormError[]
  /** Opens a conversation: it has a subject. */
  isNew?: boolean
  quoted?: { id: string; author: string; text: string } | null
  /** The page without the quote. */
  plainHref?: string
}

/** A message to write, with whom it calls and what it quotes. */
export function AnswerForm({ people, typed, errors, isNew = false, quoted = null, plainHref = '' }: Props) {
  const messages = useMessages(threadMessages)
  return (
    <ActForm values={{ intent: 'write', quotedId: quoted?.id }}>
      {isNew ? (
        <TextField
          name="title"
          label={messages.title}
          hint={messages.titleHint}
          autoComplete="off"
          defaultValue={typed.title}
          error={errorOf(errors, 'title')}
        />
      ) : null}
      {quoted ? (
        <blockquote className="post-quote">
          <p>{messages.quoting(quoted.author)}</p>
          <p>{quoted.text}</p>
        </blockquote>
      ) : null}
      <Island
        name="circles-mentions"
        of={MentionFields}
        props={{
          people,
          body: typed.body,
          told: typed.told,
          bodyError: errorOf(errors, 'body'),
          tellError: errorOf(errors, 'mentions'),
        }}
      />
      <Actions>
        <Button>{isNew ? messages.open : messages.send}</Button>
        {quoted ? (
          <ButtonLink kind="quiet" href={plainHref}>
            {messages.withoutQuote}
          </ButtonLink>
        ) : null}
      </Actions>
    </ActForm>
  )
}
