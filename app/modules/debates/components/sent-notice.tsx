import { useMessages } from '~/platform/i18n/react'
import { Notice } from '~/ui/notice'
import { takingPartMessages } from '../messages/taking-part'

/** After an open form: look at your mails, or done at once. */
export function SentNotice({ sent, own }: { sent: 'own' | 'mail'; own: string }) {
  const words = useMessages(takingPartMessages)
  return (
    <Notice kind="success" live title={sent === 'mail' ? words.sentTitle : undefined}>
      <p>{sent === 'mail' ? words.sent : own}</p>
    </Notice>
  )
}
