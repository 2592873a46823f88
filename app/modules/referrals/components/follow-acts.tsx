import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { Confirm } from '~/ui/confirm'
import { Section, Wrap } from '~/ui/section'
import { TextArea } from '~/ui/text-area'
import { procedureLimits } from '../forms-procedure'
import { procedureOwnMessages } from '../messages/procedure-own'

export type FollowProps = {
  page: {
    id: string
    state: string
    appealUntil: string | null
    joined: number
    may: { withdraw: boolean; separate: boolean; appeal: boolean }
  }
  typed: (intent: string, name: string) => string
  errorOf: (intent: string, field: string) => string | undefined
}

/** Contests the decision of the ethics committee, before the board. */
export function AppealAct({ page, typed, errorOf }: FollowProps) {
  const locale = useLocale()
  const { follow: messages } = useMessages(procedureOwnMessages)
  if (!page.may.appeal || !page.appealUntil) return null
  return (
    <Section id="contester" title={messages.appealTitle} tone="stone">
      <p>{messages.appealText(formatDate(page.appealUntil, locale))}</p>
      <ActForm values={{ intent: 'appeal' }}>
        <TextArea
          name="text"
          label={messages.appealLabel}
          hint={messages.appealHint}
          rows={8}
          maxCharacters={10_000}
          defaultValue={typed('appeal', 'text')}
          error={errorOf('appeal', 'text')}
        />
        <Actions>
          <Button>{messages.appeal}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** Takes a joined file back. */
export function SeparateAct({ page, typed, errorOf }: FollowProps) {
  const { follow: messages } = useMessages(procedureOwnMessages)
  if (!page.may.separate) return null
  return (
    <Section id="reprendre" title={messages.separateTitle} tone="stone">
      <p>{messages.separateText}</p>
      <ActForm values={{ intent: 'separate' }}>
        <TextArea
          name="reason"
          id="separate-reason"
          label={messages.separateReason}
          hint={messages.separateHint}
          optional
          rows={3}
          maxCharacters={procedureLimits.reason}
          defaultValue={typed('separate', 'reason')}
          error={errorOf('separate', 'reason')}
        />
        <Actions>
          <Button kind="secondary">{messages.separate}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** Gives the referral up, with a reason that is published or kept. */
export function WithdrawAct({ page, typed, errorOf }: FollowProps) {
  const locale = useLocale()
  const { follow: messages } = useMessages(procedureOwnMessages)
  if (!page.may.withdraw) return null
  return (
    <Wrap>
      <Confirm
        title={messages.withdrawTitle}
        confirmLabel={messages.withdraw}
        cancelHref={`/espace/saisines/${page.id}/suivi`}
        values={{ intent: 'withdraw' }}
        fields={
          <>
            <TextArea
              name="reason"
              id="withdraw-reason"
              label={messages.withdrawReason}
              optional
              rows={3}
              maxCharacters={procedureLimits.reason}
              defaultValue={typed('withdraw', 'reason')}
              error={errorOf('withdraw', 'reason')}
            />
            <Checkbox
              name="isPublic"
              value="yes"
              label={messages.withdrawPublic}
              optional
              defaultChecked={typed('withdraw', 'isPublic') === 'yes'}
            />
            <Checkbox name="sure" value="yes" label={messages.withdrawSure} error={errorOf('withdraw', 'sure')} />
          </>
        }
      >
        <p>{messages.withdrawText}</p>
        {page.state === 'joined' ? <p>{messages.withdrawJoined}</p> : null}
        {page.joined > 0 ? <p>{messages.withdrawOthers(page.joined, formatNumber(page.joined, locale))}</p> : null}
      </Confirm>
    </Wrap>
  )
}
