import { formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import { eventMessages } from '../messages/events'
import { eventMailMessages } from '../messages/mails'
import { whenInWords } from '../messages/when'
import type { AnnouncedFact, EventFormat } from '../rules/event'
import { eventPath, registrationPath } from '../rules/event-paths'

/** What the mails of an event need to know of it. */
export type MailedEvent = {
  slug: string
  title: string
  startsOn: string
  endsOn: string
  startsAt: Date | null
  endsAt: Date | null
  format: EventFormat
  territory: string
  place: string
  link: string
  reason: string | null
}
/** Whom a mail is for: the token opens the registration. */
export type MailedRegistration = { token: string; seats: number }

/** Mails to somebody who holds a seat or waits for one. */
export const registrationNotices = ['registered', 'waiting', 'promoted', 'known', 'left', 'reminder'] as const
export type RegistrationNotice = (typeof registrationNotices)[number]

export const placeInWords = ({ territory, place }: Pick<MailedEvent, 'territory' | 'place'>): string =>
  [place, territory].filter((part) => part !== '').join(', ')

/** The link is for those whose seat is kept: `withLink`. */
function facts(locale: Locale, event: MailedEvent, seats: number | null, withLink: boolean): Block {
  const words = eventMailMessages[locale]
  const where = placeInWords(event)
  return {
    facts: [
      [words.when, whenInWords(event, locale)],
      ...(where ? [[words.where, where] as const] : []),
      ...(event.format !== 'in-person'
        ? [[words.link, withLink && event.link ? event.link : eventMessages[locale].formats[event.format]] as const]
        : []),
      ...(seats === null ? [] : [[words.people, formatNumber(seats, locale)] as const]),
    ],
  }
}

/** To an address that somebody typed: it carries nothing else that they typed. */
export function confirmMail(locale: Locale, event: MailedEvent, { token }: MailedRegistration): ComposedMail {
  const { confirm, hello, reason } = eventMailMessages[locale]
  return composeMail(locale, {
    subject: confirm.subject(event.title),
    reason,
    blocks: [
      hello,
      confirm.text,
      facts(locale, event, null, false),
      { action: { label: confirm.action, path: registrationPath(token) } },
      confirm.notYou,
    ],
  })
}

export function noticeMail(
  locale: Locale,
  notice: RegistrationNotice,
  event: MailedEvent,
  { token, seats }: MailedRegistration,
): ComposedMail {
  const words = eventMailMessages[locale]
  const keeps = notice === 'registered' || notice === 'promoted' || notice === 'reminder'
  const subject =
    notice === 'reminder'
      ? words.reminder.subject(event.title, whenInWords(event, locale))
      : words[notice].subject(event.title)
  return composeMail(locale, {
    subject,
    reason: words.reason,
    blocks: [
      words.hello,
      words[notice].text,
      facts(locale, event, notice === 'left' ? null : seats, keeps),
      ...(notice === 'left'
        ? [{ action: { label: words.open, path: eventPath(event) } }]
        : [{ action: { label: words.manage, path: registrationPath(token) } }]),
      ...(keeps ? [{ action: { label: words.calendar, path: `${registrationPath(token)}.ics` } }] : []),
    ],
  })
}

/** What changed, and how it stands now; `seated` where a seat is kept, so that the link may be told. */
export function changedMail(
  locale: Locale,
  event: MailedEvent,
  { token, seats, seated }: MailedRegistration & { seated: boolean },
  changed: readonly AnnouncedFact[],
): ComposedMail {
  const { changed: words, hello, reason, manage, calendar } = eventMailMessages[locale]
  return composeMail(locale, {
    subject: words.subject(event.title),
    reason,
    blocks: [
      hello,
      words.text,
      { heading: words.what },
      { list: changed.map((fact) => words.facts[fact]) },
      words.now,
      facts(locale, event, seats, seated),
      { action: { label: manage, path: registrationPath(token) } },
      ...(seated ? [{ action: { label: calendar, path: `${registrationPath(token)}.ics` } }] : []),
    ],
  })
}

export function cancelledMail(locale: Locale, event: MailedEvent): ComposedMail {
  const { cancelled, hello, reason, open } = eventMailMessages[locale]
  return composeMail(locale, {
    subject: cancelled.subject(event.title),
    reason,
    blocks: [
      hello,
      cancelled.text,
      { quote: event.reason ?? '' },
      facts(locale, event, null, false),
      { action: { label: open, path: eventPath(event) } },
    ],
  })
}

export function reportMail(locale: Locale, event: MailedEvent): ComposedMail {
  const { report, hello, reason } = eventMailMessages[locale]
  return composeMail(locale, {
    subject: report.subject(event.title),
    reason,
    blocks: [
      hello,
      report.text,
      facts(locale, event, null, false),
      { action: { label: report.action, path: `${eventPath(event)}#compte-rendu` } },
    ],
  })
}
