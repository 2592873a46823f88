import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { ActForm } from '~/ui/act-form'
import { Actions, Button } from '~/ui/button'
import { Section } from '~/ui/section'
import { renewalMessages } from '../messages/renewal'

/** The holder opens the renewal of a label that ends. */
export function RenewForm({ validUntil }: { validUntil: string }) {
  const locale = useLocale()
  const messages = useMessages(renewalMessages)
  return (
    <Section id="renouveler" title={messages.renew} lede={<p>{messages.renewText(formatDate(validUntil, locale))}</p>}>
      <ActForm values={{ intent: 'renew' }}>
        <Actions>
          <Button>{messages.renew}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

/** Begins a new application with the answers of a past one. */
export function CopyForm() {
  const messages = useMessages(renewalMessages)
  return (
    <Section id="recommencer" title={messages.copy} lede={<p>{messages.copyText}</p>}>
      <ActForm values={{ intent: 'copy' }}>
        <Actions>
          <Button kind="secondary">{messages.copy}</Button>
        </Actions>
      </ActForm>
    </Section>
  )
}

type Changes = {
  /** 'copy' where it began from a past application, whose number is null if it was never sent. */
  kind: 'renewal' | 'copy'
  number: string | null
  changed: readonly { id: string; statement: string }[]
}

/** To who examines an application that renews another, or began from it: what is not as it was. */
export function RenewalChanges(changes: Changes) {
  const messages = useMessages(renewalMessages)
  return (
    <Section id="ce-qui-a-change" title={titleOf(changes, messages)} lede={<p>{messages.changedLede}</p>}>
      <h3>{messages.changed}</h3>
      <ChangedList {...changes} />
    </Section>
  )
}

/** The same to its applicant, beside the answers. */
export function ChangedAnswers(changes: Changes) {
  const messages = useMessages(renewalMessages)
  return (
    <details>
      <summary>
        {titleOf(changes, messages)}. {messages.changed}
      </summary>
      <ChangedList {...changes} />
    </details>
  )
}

const titleOf = ({ kind, number }: Changes, { renews, copies }: (typeof renewalMessages)['fr']): string =>
  kind === 'renewal' ? renews(number ?? '') : copies(number)

function ChangedList({ changed }: Changes) {
  const messages = useMessages(renewalMessages)
  if (changed.length === 0) return <p>{messages.unchanged}</p>
  return (
    <ul>
      {changed.map(({ id, statement }) => (
        <li key={id}>{statement}</li>
      ))}
    </ul>
  )
}
