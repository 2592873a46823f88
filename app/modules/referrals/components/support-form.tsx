import { useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Checkbox, RadioGroup } from '~/ui/choices'
import { Notice } from '~/ui/notice'
import { procedureOwnMessages } from '../messages/procedure-own'

type Props = {
  page: {
    isOpen: boolean
    asMyself: boolean
    organisations: readonly { id: string; name: string }[]
    supports: readonly { id: string; organisation: string | null }[]
  }
  typed: Readonly<Record<string, string>>
  error: string | undefined
}

/** Supports a referral, in one's own name or in that of an organisation that one represents. */
export function SupportForm({ page, typed, error }: Props) {
  const { support: messages } = useMessages(procedureOwnMessages)
  const options = [
    ...(page.asMyself ? [{ value: '', label: messages.myself }] : []),
    ...page.organisations.map(({ id, name }) => ({ value: id, label: name })),
  ]
  if (!page.isOpen)
    return (
      <Notice>
        <p>{messages.closed}</p>
      </Notice>
    )
  if (options.length === 0) return null
  return (
    <ActForm values={{ intent: 'support' }}>
      {options.length > 1 || !page.asMyself ? (
        <RadioGroup
          name="organisationId"
          label={messages.as}
          error={error}
          defaultValue={typed['organisationId'] ?? options[0]?.value ?? ''}
          options={options}
        />
      ) : null}
      {page.asMyself ? (
        <Checkbox
          name="isShown"
          value="yes"
          label={messages.shown}
          hint={messages.shownHint}
          optional
          defaultChecked={typed['isShown'] === 'yes'}
        />
      ) : null}
      <Actions>
        <Button>{messages.give}</Button>
      </Actions>
    </ActForm>
  )
}

/** The supports given, each to be taken back. */
export function GivenSupports({ supports }: { supports: Props['page']['supports'] }) {
  const { support: messages } = useMessages(procedureOwnMessages)
  if (supports.length === 0) return null
  return (
    <>
      <h2>{messages.given}</h2>
      {supports.map(({ id, organisation }) => (
        <ActForm key={id} values={{ intent: 'withdraw', supportId: id }}>
          <p>{organisation ?? messages.own}</p>
          <Actions>
            <Button kind="quiet" aria-label={`${messages.withdraw}, ${organisation ?? messages.own}`}>
              {messages.withdraw}
            </Button>
          </Actions>
        </ActForm>
      ))}
    </>
  )
}
