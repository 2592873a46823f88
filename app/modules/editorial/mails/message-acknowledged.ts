import { formatInstant } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { editorialMessages } from '../messages'

/** To the sender. It repeats nothing of the message: anyone can type anyone's address, and this must carry nobody's words. */
export function messageAcknowledged(locale: Locale, { sentAt }: { sentAt: Date }): ComposedMail {
  const { mails } = editorialMessages[locale]
  return composeMail(locale, {
    subject: mails.acknowledgedSubject,
    blocks: [mails.acknowledged(formatInstant(sentAt, locale)), mails.acknowledgedNext, mails.acknowledgedNotYou],
    reason: mails.acknowledgedReason,
  })
}
