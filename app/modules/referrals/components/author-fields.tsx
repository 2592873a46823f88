import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/text-field'
import { draftingMessages } from '../messages/drafting-form'

type Props = {
  mayInvite: boolean
  opener: string | null
  authors: readonly {
    id: string
    name: string
    state: 'writes' | 'invited' | 'over'
    until: string
    mayEnd: boolean
  }[]
  error: string | null
  typed: string
  path: string
  next: string
}

/** Who writes, each with what ends it, and a field to invite one more. */
export function AuthorFields({ mayInvite, opener, authors, error, typed, path, next }: Props) {
  const locale = useLocale()
  const messages = useMessages(draftingMessages).authors
  const words = useMessages(draftingMessages).documents
  return (
    <>
      <h2>{messages.writers}</h2>
      <ul className="attached">
        {opener ? (
          <li>
            {opener} <span className="soft">{messages.opened}</span>
          </li>
        ) : null}
        {authors.map(({ id, name, state, until, mayEnd }) => (
          <li key={id}>
            {name}{' '}
            <span className="soft">
              {state === 'invited' ? messages.invited(formatDate(until, locale)) : messages[state]}
            </span>
            {mayEnd ? (
              <ActForm values={{ intent: 'end', authorId: id }}>
                <Button kind="quiet" aria-label={messages.endThis(name)}>
                  {messages.end}
                </Button>
              </ActForm>
            ) : null}
          </li>
        ))}
      </ul>
      {mayInvite ? (
        <ActForm values={{ intent: 'invite' }}>
          <TextField
            name="email"
            type="email"
            label={messages.email}
            hint={messages.emailHint}
            error={error}
            defaultValue={typed}
            autoComplete="off"
            optional
          />
          <Actions>
            <Button kind="secondary">{messages.invite}</Button>
            <ButtonLink href={`${path}/${next}`}>{words.continue}</ButtonLink>
          </Actions>
        </ActForm>
      ) : (
        <Actions>
          <ButtonLink href={`${path}/${next}`}>{words.continue}</ButtonLink>
        </Actions>
      )}
    </>
  )
}
