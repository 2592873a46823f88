import { formatInstant, formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import { meetingMessages } from '../messages/meetings'
import { meetingMailMessages } from '../messages/meetings-mails'
import type { ItemKind } from '../rules/agenda'
import type { MeetingKind } from '../rules/meeting'
import { meetingPath, memberMeetingPath } from '../rules/meeting-paths'
import type { MeetingRules } from '../rules/meeting-rules'

/** What the mails of a meeting need to know of it. */
export type MailedMeeting = {
  id: string
  body: string | null
  kind: MeetingKind
  title: string
  place: string
  link: string
  startsAt: Date
  endsAt: Date | null
  rules: MeetingRules
  reason: string | null
}
export type MailedItem = { title: string; kind: ItemKind; speaker: string }

function facts(locale: Locale, { startsAt, endsAt, place, link }: MailedMeeting): Block {
  const words = meetingMessages[locale]
  return {
    facts: [
      [words.when, formatInstant(startsAt, locale)],
      ...(endsAt ? [[words.until, formatInstant(endsAt, locale)] as const] : []),
      ...(place ? [[words.where, place] as const] : []),
      ...(link ? [[words.link, link] as const] : []),
    ],
  }
}

function proxyBlocks(locale: Locale, meeting: MailedMeeting): Block[] {
  const { convocation, proxies } = meetingMailMessages[locale]
  const { cap, blank } = meeting.rules.proxies
  if (meeting.kind === 'consultation') return []
  if (cap === 0 && blank === 'refused') return [convocation.noProxy]
  return [
    { heading: convocation.proxyTitle },
    convocation.proxy(proxies(cap, formatNumber(cap, locale))),
    ...(blank === 'chair' ? [convocation.proxyBlank] : []),
  ]
}

/** The convocation: when, where, on what, by which rules, with the links to the papers, the calendar and the printed form. */
export function convocationMail(locale: Locale, meeting: MailedMeeting, items: readonly MailedItem[]): ComposedMail {
  const { convocation, hello, reason, days } = meetingMailMessages[locale]
  const words = meetingMessages[locale]
  const { noticeDays } = meeting.rules
  return composeMail(locale, {
    subject: convocation.subject(meeting.title, formatInstant(meeting.startsAt, locale)),
    reason,
    blocks: [
      hello,
      meeting.kind === 'consultation' ? convocation.textConsultation : convocation.text(words.kinds[meeting.kind]),
      facts(locale, meeting),
      { heading: convocation.agenda },
      { list: items.map(({ title, kind }, index) => `${index + 1}. ${title} (${words.itemKinds[kind]})`) },
      convocation.papers,
      { action: { label: convocation.open, path: memberMeetingPath(meeting) } },
      ...proxyBlocks(locale, meeting),
      { action: { label: convocation.form, path: `${meetingPath(meeting)}/convocation.pdf` } },
      { action: { label: convocation.calendar, path: `${meetingPath(meeting)}/calendrier.ics` } },
      convocation.notice(days(noticeDays, formatNumber(noticeDays, locale))),
    ],
  })
}

export function meetingReminderMail(locale: Locale, meeting: MailedMeeting): ComposedMail {
  const { reminder, convocation, hello, reason } = meetingMailMessages[locale]
  return composeMail(locale, {
    subject: reminder.subject(meeting.title, formatInstant(meeting.startsAt, locale)),
    reason,
    blocks: [
      hello,
      meeting.kind === 'consultation' ? reminder.textConsultation : reminder.text,
      facts(locale, meeting),
      { action: { label: convocation.open, path: memberMeetingPath(meeting) } },
    ],
  })
}

export function cancellationMail(locale: Locale, meeting: MailedMeeting): ComposedMail {
  const { cancellation, hello, reason } = meetingMailMessages[locale]
  return composeMail(locale, {
    subject: cancellation.subject(meeting.title),
    reason,
    blocks: [
      hello,
      cancellation.text(meeting.title, formatInstant(meeting.startsAt, locale)),
      ...(meeting.reason ? [{ quote: meeting.reason }] : []),
    ],
  })
}

/** To everyone convened: members have put one more item on the agenda, by their initiative. */
export function agendaMail(
  locale: Locale,
  meeting: MailedMeeting,
  items: readonly MailedItem[],
  added: string,
): ComposedMail {
  const { agenda, convocation, hello, reason } = meetingMailMessages[locale]
  const words = meetingMessages[locale]
  return composeMail(locale, {
    subject: agenda.subject(meeting.title),
    reason,
    blocks: [
      hello,
      agenda.text(added),
      facts(locale, meeting),
      { heading: convocation.agenda },
      { list: items.map(({ title, kind }, index) => `${index + 1}. ${title} (${words.itemKinds[kind]})`) },
      { action: { label: convocation.open, path: memberMeetingPath(meeting) } },
    ],
  })
}

type Proxied = { id: string; body: string | null; title: string }

export function proxyAskedMail(locale: Locale, meeting: Proxied, giver: string): ComposedMail {
  const { proxyAsked, hello, reason } = meetingMailMessages[locale]
  return composeMail(locale, {
    subject: proxyAsked.subject(meeting.title),
    reason,
    blocks: [
      hello,
      proxyAsked.text(giver, meeting.title),
      { action: { label: proxyAsked.action, path: `${memberMeetingPath(meeting)}#procurations` } },
    ],
  })
}

export function proxyAnsweredMail(
  locale: Locale,
  meeting: Proxied,
  holder: string,
  answer: 'accepted' | 'refused',
): ComposedMail {
  const { proxyAnswered, hello, reason } = meetingMailMessages[locale]
  return composeMail(locale, {
    subject: proxyAnswered.subject[answer],
    reason,
    blocks: [
      hello,
      proxyAnswered[answer](holder, meeting.title),
      { action: { label: proxyAnswered.action, path: memberMeetingPath(meeting) } },
    ],
  })
}
