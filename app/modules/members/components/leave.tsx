import { useMessages } from '~/platform/i18n/react'
import { Actions, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { memberMessages } from '../messages'

type LeaveProps = {
  organisation: { id: string; name: string }
  mandateId: string
  /** The reader has said that they want to leave, and is asked once more. */
  asked: boolean
  represents: boolean
}

/** Leaving an organisation, in two steps: only an invitation brings one back. */
export function Leave({ organisation, mandateId, asked, represents }: LeaveProps) {
  const { show } = useMessages(memberMessages).organisations
  const here = `/espace/organisations/${organisation.id}`
  if (!asked)
    return (
      <>
        <p className="prose">{show.leaveText}</p>
        <Actions>
          <ButtonLink kind="secondary" href={`${here}?quitter#quitter`}>
            {show.leaveSubmit}
          </ButtonLink>
        </Actions>
      </>
    )
  return (
    <Confirm
      title={show.leaveAsk(organisation.name)}
      confirmLabel={show.leaveConfirm}
      cancelHref={`${here}#quitter`}
      values={{ intent: 'end', id: mandateId }}
      irreversible={false}
      level={3}
    >
      <p>{show.leaveText}</p>
      {represents ? <p>{show.leaveInvitations}</p> : null}
    </Confirm>
  )
}
