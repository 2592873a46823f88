import { Button } from '~/ui/button'
import { DefinitionList } from '~/ui/definition-list'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { useMessages } from '~/platform/i18n/react'
import { formMessages } from '../messages/form'
import type { Draft } from './use-draft'

type DraftNoticesProps = {
  draft: Pick<Draft, 'status' | 'isRestored' | 'conflicts' | 'settle'>
  /** Address of the file's form. */
  path: string
  step: string
}

/** What stands between the writer and the saved draft: nothing typed is lost, and it is said. */
export function DraftNotices({ draft, path: base, step }: DraftNoticesProps) {
  const { status, isRestored, conflicts, settle } = draft
  const messages = useMessages(formMessages)
  const path = `${base}/${step}`
  return (
    <>
      {status === 'offline' ? (
        <Notice kind="warning" live title={messages.offlineTitle}>
          <p>{messages.offline}</p>
        </Notice>
      ) : null}
      {status === 'signed-out' ? (
        <Notice kind="warning" live title={messages.signedOutTitle}>
          <p>{messages.signedOut}</p>
          <ButtonLink kind="secondary" href={`/connexion?retour=${encodeURIComponent(path)}`}>
            {messages.signIn}
          </ButtonLink>
        </Notice>
      ) : null}
      {status === 'closed' ? (
        <Notice kind="error" live title={messages.closedTitle}>
          <p>{messages.closed}</p>
          <ButtonLink kind="secondary" href={`${base}/suivi`}>
            {messages.seeFollowUp}
          </ButtonLink>
        </Notice>
      ) : null}
      {isRestored && conflicts.length === 0 ? (
        <Notice live>
          <p>{messages.restored}</p>
        </Notice>
      ) : null}
      {conflicts.length > 0 ? (
        <Notice kind="warning" live title={messages.conflictTitle(conflicts.length)}>
          <p>{messages.conflict}</p>
          {conflicts.map((conflict) => (
            <div key={conflict.field}>
              <h3>{conflict.label}</h3>
              <DefinitionList
                items={[
                  { term: messages.yours, value: conflict.written || messages.noAnswer },
                  { term: messages.stored, value: conflict.stored || messages.noAnswer },
                ]}
              />
              <div className="actions">
                <Button type="button" kind="secondary" onClick={() => settle(conflict, true)}>
                  {messages.keepMine}
                </Button>
                <Button type="button" kind="quiet" onClick={() => settle(conflict, false)}>
                  {messages.takeStored}
                </Button>
              </div>
            </div>
          ))}
        </Notice>
      ) : null}
    </>
  )
}
