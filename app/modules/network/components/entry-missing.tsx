import { useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { Anchor } from '~/ui/link'
import { entryPageMessages } from '../messages/entry-page'
import { EntryOrigin, type Origin } from './entry-origin'
import { fieldMessages } from '../messages/fields'

type EntryMissingProps = {
  id: string
  path: string
  missing: readonly string[]
  isOwn: boolean
  origin: Origin | null
  /** While it waits, only its author and the team change it. */
  isPending: boolean
}

/** What would complete the entry, each a link to its question; and who may change it, how. */
export function EntryMissing({ id, path, missing, isOwn, origin, isPending }: EntryMissingProps) {
  const messages = useMessages(entryPageMessages)
  const fields: Readonly<Record<string, string>> = useMessages(fieldMessages).fields
  const mayChange = origin === null && (isOwn || !isPending)
  const form = isOwn ? `/espace/reseau/entrees/${id}` : `${path}/modifier`
  return (
    <section className="entry-missing">
      {missing.length > 0 && mayChange ? (
        <>
          <h2>{messages.missingTitle}</h2>
          <p>{messages.missingLede}</p>
          <ul className="entry-missing-list">
            {missing.map((field) => (
              <li key={field}>
                <Anchor href={`${form}#champ-${field}`}>{fields[field] ?? field}</Anchor>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {origin ? <EntryOrigin origin={origin} /> : null}
      <Actions>
        {mayChange ? (
          <ButtonLink kind="secondary" href={form}>
            {isOwn ? messages.completeOwn : messages.suggest}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="quiet" href={`${path}/historique`}>
          {messages.history}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${path}/signaler`}>
          {messages.report}
        </ButtonLink>
      </Actions>
    </section>
  )
}
