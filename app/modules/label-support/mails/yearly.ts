import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { supportMailMessages } from '../messages/mails'
import { aboutOf, type Facts, receiverPath, teamPath } from './followed'

/** To the holder: a year has passed; or the report of it is late. */
export function askedYearlyMail(
  locale: Locale,
  facts: Facts,
  { year, dueOn, isLate }: { year: number; dueOn: CivilDate; isLate: boolean },
): ComposedMail {
  const { hello, yearly } = supportMailMessages[locale]
  return composeMail(locale, {
    subject: isLate ? yearly.lateSubject(aboutOf(facts), year) : yearly.askedSubject(aboutOf(facts), year),
    blocks: [
      hello,
      isLate ? yearly.late(facts.title) : yearly.asked(facts.title, year),
      yearly.by(formatDate(dueOn, locale)),
      { action: { label: yearly.action, path: `${receiverPath(facts)}#bilan` } },
    ],
  })
}

/** To the team: it was sent. */
export function sentYearlyMail(locale: Locale, facts: Facts, { year }: { year: number }): ComposedMail {
  const { hello, open, yearly } = supportMailMessages[locale]
  return composeMail(locale, {
    subject: yearly.sentSubject(aboutOf(facts)),
    blocks: [
      hello,
      yearly.sent(facts.organisation.name, year),
      { action: { label: open, path: `${teamPath(facts)}#bilans` } },
    ],
  })
}

/** To the team: what was sent is corrected. */
export function correctedYearlyMail(locale: Locale, facts: Facts, { year }: { year: number }): ComposedMail {
  const { hello, open, yearly } = supportMailMessages[locale]
  return composeMail(locale, {
    subject: yearly.correctedSubject(aboutOf(facts)),
    blocks: [
      hello,
      yearly.corrected(facts.organisation.name, year),
      { action: { label: open, path: `${teamPath(facts)}#bilans` } },
    ],
  })
}
