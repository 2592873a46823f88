import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { Locale } from '~/platform/i18n/locale'
import { mailMessages } from '../messages/mails'
import type { ApplicationFacts } from './applicant'

export function revokedMail(
  locale: Locale,
  application: ApplicationFacts,
  certificate: { id: string; number: string },
  reason: string,
): ComposedMail {
  const messages = mailMessages[locale]
  return composeMail(locale, {
    subject: messages.revoked.subject(certificate.number),
    blocks: [
      messages.hello,
      messages.revoked.text(application.title),
      { quote: reason },
      { action: { label: messages.decided.seeCertificate, path: `/label/verifier/${certificate.id}` } },
    ],
  })
}
