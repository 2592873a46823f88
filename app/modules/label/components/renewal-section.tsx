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

type Changes = { number: string; changed: readonly { id: string; statement: string }[] }

/** To who examines a renewal: what is not as it was. */
export function RenewalChanges({ number, changed }: Changes) {
  const messages = useMessages(renewalMessages)
  return (
    <Section id="ce-qui-a-change" title={messages.renews(number)} lede={<p>{messages.changedLede}</p>}>
      <h3>{messages.changed}</h3>
      {changed.length === 0 ? (
        <p>{messages.unchanged}</p>
      ) : (
        <ul>
          {changed.map(({ id, statement }) => (
            <li key={id}>{statement}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
