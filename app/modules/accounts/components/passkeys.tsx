import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { TextField } from '~/ui/text-field'
import { accountsMessages } from '../messages'

/** Dates as the loader gives them. */
export type PasskeyItem = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }

/** One's passkeys: each may be renamed and removed. */
export function Passkeys({ passkeys }: { passkeys: readonly PasskeyItem[] }) {
  const { secondFactor: words } = useMessages(accountsMessages)
  const locale = useLocale()
  if (passkeys.length === 0) return <p>{words.none}</p>
  return (
    <ul className="board">
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id} className="board-item">
          <p className="board-kind">
            {words.added} {formatDate(createdAt, locale)}
          </p>
          <div className="board-body">
            <h3 className="board-title">{name}</h3>
            <p className="board-facts">
              {words.lastUsed}
              {locale === 'fr' ? '\u00a0: ' : ': '}
              {lastUsedAt ? formatDate(lastUsedAt, locale) : words.never}
            </p>
            <details>
              <summary>
                {words.rename} <span className="visually-hidden">{name}</span>
              </summary>
              <ActForm values={{ intent: 'rename', id }}>
                <TextField
                  name="name"
                  id={`nom-${id.slice(0, 16)}`}
                  label={words.passkeyNameOf(name)}
                  defaultValue={name}
                  maxLength={100}
                  length="medium"
                />
                <Actions>
                  <Button kind="secondary">{words.rename}</Button>
                </Actions>
              </ActForm>
            </details>
          </div>
          <ActForm values={{ intent: 'remove', id }}>
            <Button kind="danger" aria-label={words.removeNamed(name)}>
              {words.remove}
            </Button>
          </ActForm>
        </li>
      ))}
    </ul>
  )
}
