import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { paperMailMessages } from '../messages/mails'
import { ownPaperPath, paperPath } from '../rules/paper-paths'

/** What came of a paper that was sent. */
export type PaperNews =
  { what: 'published'; number: number } | { what: 'returned'; reason: string; correctUntil: string }

type About = { id: string; debate: { slug: string; title: string }; organisation: string }

export function paperMail(locale: Locale, news: PaperNews, { id, debate, organisation }: About): ComposedMail {
  const { hello, published, returned, reason } = paperMailMessages[locale]
  if (news.what === 'published')
    return composeMail(locale, {
      subject: published.subject(debate.title),
      reason: reason(organisation),
      blocks: [
        hello,
        published.text(organisation, debate.title, news.number),
        { action: { label: published.action, path: paperPath(debate, news.number) } },
      ],
    })
  return composeMail(locale, {
    subject: returned.subject(debate.title),
    reason: reason(organisation),
    blocks: [
      hello,
      returned.text(organisation, debate.title),
      { quote: news.reason },
      returned.until(formatDate(news.correctUntil, locale)),
      { action: { label: returned.action, path: ownPaperPath({ id }) } },
    ],
  })
}
