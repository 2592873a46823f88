import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import type { FormError } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { errorOf } from '~/modules/governance/components/body-problems'
import { groupMessages } from '../messages/groups'
import type { Joining } from '../rules/group'

type Props = {
  joining: Joining
  isWaiting: boolean
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** For who is not in a group: joining at once or asking, or the request that waits. */
export function JoinGroup({ joining, isWaiting, typed, errors }: Props) {
  const { joinForm } = useMessages(groupMessages)
  return (
    <Section id="rejoindre" title={joinForm.title} tone="stone">
      {isWaiting ? (
        <>
          <Notice>
            <p>{joinForm.waiting}</p>
          </Notice>
          <ActForm values={{ intent: 'leave' }}>
            <Button kind="quiet">{joinForm.takeBack}</Button>
          </ActForm>
        </>
      ) : (
        <ActForm values={{ intent: 'join' }}>
          <p>{joining === 'open' ? joinForm.openText : joinForm.requestText}</p>
          {joining === 'open' ? null : (
            <TextArea
              name="message"
              label={joinForm.message}
              hint={joinForm.messageHint}
              rows={3}
              maxCharacters={500}
              optional
              defaultValue={typed['message']}
              error={errorOf(errors, 'message')}
            />
          )}
          <Actions>
            <Button>{joining === 'open' ? joinForm.submit : joinForm.ask}</Button>
          </Actions>
        </ActForm>
      )}
    </Section>
  )
}
