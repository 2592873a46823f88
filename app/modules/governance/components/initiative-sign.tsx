import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { Status } from '~/ui/status'
import { initiativeMessages } from '../messages/initiatives'
import type { InitiativeView } from '../rules/initiative-view'
import { initiativePath } from '../rules/meeting-paths'

/** To sign, for oneself or for an organisation that one represents; to take it back; for its author, to give it up. */
export function InitiativeSign({ initiative }: { initiative: InitiativeView }) {
  const { sign } = useMessages(initiativeMessages)
  const { id, mine, open, state } = initiative
  const several = mine.length > 1
  if (state !== 'open') return null
  if (mine.length === 0) return <p>{sign.noVoice}</p>
  return (
    <>
      {mine.map(({ memberId, name, signed, isAuthor }) =>
        signed ? (
          <div key={memberId}>
            <p>
              <Status kind="met">{several ? sign.signedFor(name) : sign.signed}</Status>
            </p>
            {isAuthor || !open ? null : (
              <ActForm values={{ intent: 'take-back', memberId }}>
                <Actions>
                  <Button kind="quiet">{sign.takeBack}</Button>
                </Actions>
              </ActForm>
            )}
          </div>
        ) : open ? (
          <Confirm
            key={memberId}
            title={several ? sign.titleFor(name) : sign.title}
            values={{ intent: 'sign', memberId }}
            confirmLabel={sign.confirm}
            cancelHref="/espace/initiatives"
            irreversible={false}
          >
            <p>{sign.text}</p>
            <p>{sign.who}</p>
          </Confirm>
        ) : null,
      )}
      {mine.some(({ isAuthor }) => isAuthor) ? (
        <details>
          <summary>{sign.withdraw}</summary>
          <Confirm
            title={sign.withdraw}
            values={{ intent: 'withdraw' }}
            confirmLabel={sign.withdraw}
            cancelHref={initiativePath(id)}
            level={3}
          >
            <p>{sign.withdrawText}</p>
          </Confirm>
        </details>
      ) : null}
    </>
  )
}
