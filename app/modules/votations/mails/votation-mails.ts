import { formatInstant } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { votationMailMessages } from '../messages/mails'
import { ballotPath, votationPath } from '../rules/votation-paths'

/** The link that opens a ballot. To an address that somebody typed: it carries nothing else that they typed. */
export function ballotMail(
  locale: Locale,
  { slug, title, closesAt, token }: { slug: string; title: string; closesAt: Date; token: string },
): ComposedMail {
  const { ballot: words, hello, reason } = votationMailMessages[locale]
  return composeMail(locale, {
    subject: words.subject(title),
    reason,
    blocks: [
      hello,
      words.text(title),
      words.until(formatInstant(closesAt, locale)),
      { action: { label: words.action, path: ballotPath({ slug }, token) } },
      words.only,
      words.notYou,
    ],
  })
}

/** To a mailbox that voted already. */
export function alreadyVotedMail(
  locale: Locale,
  { slug, title, mayChange }: { slug: string; title: string; mayChange: boolean },
): ComposedMail {
  const { voted: words, hello, reason } = votationMailMessages[locale]
  return composeMail(locale, {
    subject: words.subject(title),
    reason,
    blocks: [
      hello,
      words.text(title),
      mayChange ? words.change : words.fixed,
      words.notYou,
      { action: { label: words.action, path: votationPath({ slug }) } },
    ],
  })
}
