import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { mailMessages } from '../messages/mails'
import { renewalMessages } from '../messages/renewal'

type Ending = { number: string; title: string; validUntil: CivilDate }

/** A label ends: until when it holds, and how to renew it. */
export function expiryMail(locale: Locale, { number, title, validUntil }: Ending): ComposedMail {
  const [messages, own] = [mailMessages[locale], renewalMessages[locale].mail]
  const date = formatDate(validUntil, locale)
  return composeMail(locale, {
    subject: own.subject(number, date),
    blocks: [messages.hello, own.text(title, date), { action: { label: own.action, path: '/espace/label' } }],
  })
}
