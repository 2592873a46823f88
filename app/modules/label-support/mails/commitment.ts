import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { supportMailMessages } from '../messages/mails'
import type { Settlement } from '../rules/commitment'
import { aboutOf, type Facts, receiverPath, teamPath } from './followed'

/** To the holder: the day of a commitment comes, or has passed. */
export function commitmentNoticeMail(
  locale: Locale,
  facts: Facts,
  { commitment, dueOn, notice }: { commitment: string; dueOn: CivilDate; notice: 'soon' | 'late' },
): ComposedMail {
  const { hello, commitment: own } = supportMailMessages[locale]
  const date = formatDate(dueOn, locale)
  const isSoon = notice === 'soon'
  return composeMail(locale, {
    subject: isSoon ? own.soonSubject(aboutOf(facts), date) : own.lateSubject(aboutOf(facts)),
    blocks: [
      hello,
      isSoon ? own.soon(date) : own.late(date),
      { quote: commitment },
      own.next,
      { action: { label: own.action, path: receiverPath(facts) } },
    ],
  })
}

/** To the team: the holder says that it is kept. */
export function reportedMail(locale: Locale, facts: Facts, { commitment }: { commitment: string }): ComposedMail {
  const { hello, open, commitment: own } = supportMailMessages[locale]
  return composeMail(locale, {
    subject: own.reportedSubject(aboutOf(facts)),
    blocks: [
      hello,
      own.reported(facts.organisation.name),
      { quote: commitment },
      { action: { label: open, path: teamPath(facts) } },
    ],
  })
}

type Settled = { commitment: string; event: Settlement; text: string; dueOn: CivilDate }

/** To the holder: it is acknowledged, or more is asked. */
export function settledMail(locale: Locale, facts: Facts, { commitment, event, text, dueOn }: Settled): ComposedMail {
  const { hello, open, commitment: own } = supportMailMessages[locale]
  const isMore = event === 'ask-more'
  return composeMail(locale, {
    subject: isMore ? own.moreSubject(aboutOf(facts)) : own.acknowledgedSubject(aboutOf(facts)),
    blocks: [
      hello,
      isMore ? own.more : own.acknowledged,
      { quote: commitment },
      ...(text ? [text] : []),
      ...(isMore ? [own.by(formatDate(dueOn, locale))] : []),
      { action: { label: open, path: receiverPath(facts) } },
    ],
  })
}
