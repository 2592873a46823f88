import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { charterMessages } from '../messages/public'

type Said = { what: 'answered' | 'hidden'; text: string; draftId: string; title: string }

/** To the author of a comment on a draft: it was answered, or hidden, and why. */
export function commentMail(locale: Locale, { what, text, draftId, title }: Said): ComposedMail {
  const { mail } = charterMessages[locale]
  const isAnswer = what === 'answered'
  return composeMail(locale, {
    subject: isAnswer ? mail.answeredSubject : mail.hiddenSubject,
    blocks: [
      mail.hello,
      isAnswer ? mail.answered(title) : mail.hidden(title),
      { quote: text },
      { action: { label: mail.read, path: `/label/charte/projets/${draftId}#commentaires` } },
    ],
  })
}

type Published = { version: number; inForceFrom: CivilDate; draftId: string; title: string }

/** To those who commented on a draft: it was published, and from when it applies. */
export function publishedMail(locale: Locale, { version, inForceFrom, draftId, title }: Published): ComposedMail {
  const { mail } = charterMessages[locale]
  return composeMail(locale, {
    subject: mail.publishedSubject(version),
    blocks: [
      mail.hello,
      mail.published(title, formatDate(inForceFrom, locale)),
      { action: { label: mail.read, path: `/label/charte/projets/${draftId}` } },
    ],
  })
}
