import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { entryMails } from '../messages/entry-mails'

type Message = { from: { name: string; email: string }; message: string }

/** To a practitioner: what somebody with an account wrote to them, and where to answer. */
export function practitionerMessageMail(locale: Locale, { from, message }: Message): ComposedMail {
  const messages = entryMails[locale].contact
  return composeMail(locale, {
    subject: messages.subject(from.name),
    blocks: [
      messages.intro(from.name),
      { quote: message },
      messages.reply(from.email),
      { action: { label: messages.profile, path: '/espace/reseau/profil' } },
    ],
    reason: messages.reason,
  })
}
