import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { editorialMessages } from '../messages'

/** To the team: a visitor has written. */
export function messageReceived(
  locale: Locale,
  { email, subject, message }: { email: string; subject: string; message: string },
): ComposedMail {
  const { mails } = editorialMessages[locale]
  return composeMail(locale, {
    subject: mails.receivedSubject(subject),
    blocks: [
      mails.received,
      {
        facts: [
          [mails.from, email],
          [mails.subject, subject],
        ],
      },
      { quote: message },
      mails.reply,
      { action: { label: mails.open, path: '/equipe/messages' } },
    ],
    reason: mails.receivedReason,
  })
}
