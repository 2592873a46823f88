import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { TextArea } from '~/ui/text-area'
import { committeeMessages } from '../messages/committee'
import { teamMessages } from '../messages/team'

type CommitteeOtherProps = {
  /** False once the committee has put this file off. */
  mayAdjourn: boolean
  intent: string
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** What the committee may do instead of deciding: know more, or close what has no object any more. */
export function CommitteeOther({ mayAdjourn, intent, typed, errors }: CommitteeOtherProps) {
  const messages = useMessages(teamMessages).decision
  const committee = useMessages(committeeMessages)
  const acts = [
    ...(mayAdjourn
      ? [{ intent: 'adjourn', title: committee.adjourn, text: committee.adjournText, reason: committee.adjournReason }]
      : []),
    { intent: 'send-back', title: messages.sendBack, text: messages.sendBackText, reason: messages.sendBackReason },
    { intent: 'close', title: messages.close, text: messages.closeText, reason: messages.closeReason },
  ]
  return (
    <>
      {acts.map((act) => (
        <details key={act.intent} open={act.intent === intent || undefined}>
          <summary>{act.title}</summary>
          <p>{act.text}</p>
          <ActForm values={{ intent: act.intent }}>
            <TextArea
              name="reason"
              id={act.intent === intent ? undefined : `raison-${act.intent}`}
              label={act.reason}
              rows={3}
              maxCharacters={3000}
              defaultValue={act.intent === intent ? typed['reason'] : ''}
              error={act.intent === intent ? errors['reason'] : null}
            />
            <Actions>
              <Button kind="secondary">{act.title}</Button>
            </Actions>
          </ActForm>
        </details>
      ))}
    </>
  )
}
