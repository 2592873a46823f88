import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { consentMessages } from '../messages/consent'
import type { ConsentKind } from '../rules/consent'

/** To the members of a body: words begin, to which they are asked to come. */
export function consentOpenedMail(
  locale: Locale,
  { id, kind, title }: { id: string; kind: ConsentKind; title: string },
): ComposedMail {
  const { mails } = consentMessages[locale]
  return composeMail(locale, {
    subject: mails.subject[kind](title),
    blocks: [
      mails.intro[kind],
      { facts: [[mails.title, title]] },
      { action: { label: mails.action, path: `/espace/consentements/${id}` } },
    ],
  })
}
