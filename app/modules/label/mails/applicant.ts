import { type ComposedMail, composeMail, type Block } from '~/platform/mail/layout'
import { formatDate, formatTerm } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import type { CivilDate } from '~/platform/pure/civil-date'
import { mailMessages } from '../messages/mails'

export type ApplicationFacts = { id: string; number: string | null; title: string; organisation: string }

const factsOf = (locale: Locale, { number, title, organisation }: ApplicationFacts): Block => {
  const messages = mailMessages[locale]
  return {
    facts: [
      ...(number === null ? [] : [[messages.application, number] as const]),
      [messages.initiative, title],
      [messages.organisation, organisation],
    ],
  }
}
const followUpPath = (id: string): string => `/espace/label/${id}/suivi`
const nameOf = ({ number, title }: ApplicationFacts): string => number ?? title

export function receivedMail(locale: Locale, application: ApplicationFacts, due: CivilDate | null): ComposedMail {
  const messages = mailMessages[locale]
  return composeMail(locale, {
    subject: messages.received.subject(nameOf(application)),
    blocks: [
      messages.hello,
      messages.received.text(application.title),
      factsOf(locale, application),
      ...(due === null ? [] : [{ facts: [[messages.received.due, formatDate(due, locale)]] } as const]),
      messages.received.next,
      { action: { label: messages.followUp, path: followUpPath(application.id) } },
    ],
  })
}

export function completionRequestedMail(
  locale: Locale,
  application: ApplicationFacts,
  request: { reason: string; criteria: readonly string[]; dueOn: CivilDate },
): ComposedMail {
  const messages = mailMessages[locale]
  const own = messages.completionRequested
  return composeMail(locale, {
    subject: own.subject(nameOf(application)),
    blocks: [
      messages.hello,
      own.text,
      { quote: request.reason },
      ...(request.criteria.length === 0 ? [] : [{ heading: own.criteria }, { list: request.criteria }]),
      own.next(formatDate(request.dueOn, locale)),
      { action: { label: own.action, path: followUpPath(application.id) } },
      factsOf(locale, application),
    ],
  })
}

export function reminderMail(
  locale: Locale,
  application: ApplicationFacts,
  today: CivilDate,
  { dueOn, message = '' }: { dueOn: CivilDate; message?: string },
): ComposedMail {
  const messages = mailMessages[locale]
  return composeMail(locale, {
    subject: messages.reminder.subject(nameOf(application), formatTerm(today, dueOn, locale)),
    blocks: [
      messages.hello,
      ...(message === '' ? [] : [{ quote: message }]),
      messages.reminder.text(formatDate(dueOn, locale)),
      factsOf(locale, application),
      { action: { label: messages.completionRequested.action, path: followUpPath(application.id) } },
    ],
  })
}

/** Says that what was never submitted will be removed after a day: a draft, or what was given up. */
export function draftNoticeMail(
  locale: Locale,
  application: ApplicationFacts,
  { lastDay, isDraft }: { lastDay: CivilDate; isDraft: boolean },
): ComposedMail {
  const messages = mailMessages[locale]
  const { subject, text, givenUp, action, read } = messages.draftNotice
  const day = formatDate(lastDay, locale)
  return composeMail(locale, {
    subject: subject(application.title),
    blocks: [
      messages.hello,
      isDraft ? text(day) : givenUp(day),
      factsOf(locale, application),
      {
        action: isDraft
          ? { label: action, path: `/espace/label/${application.id}` }
          : { label: read, path: followUpPath(application.id) },
      },
    ],
  })
}

/** Once it is removed: nothing is left to open, so that the mail leads to a new application. */
export function draftRemovedMail(locale: Locale, application: ApplicationFacts): ComposedMail {
  const messages = mailMessages[locale]
  return composeMail(locale, {
    subject: messages.removed.subject(application.title),
    blocks: [
      messages.hello,
      messages.removed.text,
      factsOf(locale, application),
      { action: { label: messages.removed.action, path: '/espace/label/nouvelle' } },
    ],
  })
}

export function expiredMail(locale: Locale, application: ApplicationFacts): ComposedMail {
  const messages = mailMessages[locale]
  return composeMail(locale, {
    subject: messages.expired.subject(nameOf(application)),
    blocks: [
      messages.hello,
      messages.expired.text,
      factsOf(locale, application),
      { action: { label: messages.followUp, path: followUpPath(application.id) } },
    ],
  })
}
