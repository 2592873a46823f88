import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { declarationMessages } from '../messages/declarations'
import { signaturePath } from '../rules/declaration'

/** The link that confirms a signature, and later withdraws it. To an address that somebody typed: it carries nothing that they typed. */
export function confirmSignatureMail(
  locale: Locale,
  { title, token, isSigned }: { title: string; token: string; isSigned: boolean },
): ComposedMail {
  const { mail: words } = declarationMessages[locale]
  return composeMail(locale, {
    subject: isSigned ? words.signedSubject(title) : words.subject(title),
    reason: words.reason,
    blocks: [
      words.hello,
      isSigned ? words.signedText(title) : words.text(title),
      { action: { label: isSigned ? words.manage : words.confirm, path: signaturePath(token) } },
      words.keep,
      words.notYou,
    ],
  })
}
