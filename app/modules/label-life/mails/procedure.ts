import { letterAction } from '~/modules/label/mails/letter'
import { formatDate, formatInstant } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { lifeMessages } from '../messages/index'
import type { ProcedureEvent } from '../rules/procedure'

type Facts = { applicationId: string; number: string; title: string }
const holderPath = ({ applicationId }: Facts): string => `/espace/label/${applicationId}/mise-en-cause`

/** To the holder: what is held against them, and until when they are heard. */
export function openedMail(
  locale: Locale,
  facts: Facts,
  { reason, hearUntil }: { reason: string; hearUntil: CivilDate },
): ComposedMail {
  const { hello, opened } = lifeMessages[locale].mails
  return composeMail(locale, {
    subject: opened.subject(facts.number),
    blocks: [
      hello,
      opened.text(facts.title),
      { quote: reason },
      opened.until(formatDate(hearUntil, locale)),
      { action: { label: opened.action, path: holderPath(facts) } },
    ],
  })
}

/** To the holder: when and where they are heard by word of mouth. */
export function hearingMail(
  locale: Locale,
  facts: Facts,
  { hearingAt, place }: { hearingAt: Date; place: string },
): ComposedMail {
  const { hello, hearing } = lifeMessages[locale].mails
  return composeMail(locale, {
    subject: hearing.subject(facts.number),
    blocks: [
      hello,
      hearing.text(formatInstant(hearingAt, locale), place),
      { action: { label: hearing.action, path: holderPath(facts) } },
    ],
  })
}

type Step = { event: ProcedureEvent; reason: string; until: CivilDate | null; letterId: string | null }

/** To the holder: what was decided, why, and what they may do. */
export function stepMail(locale: Locale, facts: Facts, { event, reason, until, letterId }: Step): ComposedMail {
  const { events, mails } = lifeMessages[locale]
  const { hello, step } = mails
  return composeMail(locale, {
    subject: step.subject(facts.number, events[event].toLowerCase()),
    blocks: [
      hello,
      `${step.text(facts.title)} ${events[event].toLowerCase()}.`,
      ...(reason ? [{ quote: reason }] : []),
      ...(letterId ? [letterAction(locale, facts.applicationId, letterId)] : []),
      ...(until ? [step.until(formatDate(until, locale))] : []),
      ...(event === 'suspend' ? [step.heard] : []),
      { action: { label: step.action, path: holderPath(facts) } },
    ],
  })
}

/** To the board: an appeal awaits its answer. */
export function contestToAnswerMail(
  locale: Locale,
  facts: Facts & { organisation: { name: string } },
  dueOn: CivilDate,
): ComposedMail {
  const { hello, contest } = lifeMessages[locale].mails
  return composeMail(locale, {
    subject: contest.subject(facts.number),
    blocks: [
      hello,
      contest.text(facts.organisation.name, formatDate(dueOn, locale)),
      { action: { label: contest.action, path: `/equipe/label/${facts.applicationId}/mise-en-cause` } },
    ],
  })
}

/** To the holder: their time to be heard ends soon. */
export function hearingReminderMail(locale: Locale, facts: Facts, hearUntil: CivilDate): ComposedMail {
  const { hello, hearingSoon, opened } = lifeMessages[locale].mails
  return composeMail(locale, {
    subject: hearingSoon.subject(facts.number),
    blocks: [
      hello,
      hearingSoon.text(facts.title, formatDate(hearUntil, locale)),
      hearingSoon.next,
      { action: { label: opened.action, path: holderPath(facts) } },
    ],
  })
}

/** To the board: the day of the answer comes, or has passed. */
export function contestReminderMail(
  locale: Locale,
  facts: Facts & { organisation: { name: string } },
  { dueOn, isLate }: { dueOn: CivilDate; isLate: boolean },
): ComposedMail {
  const { hello, contest } = lifeMessages[locale].mails
  const date = formatDate(dueOn, locale)
  return composeMail(locale, {
    subject: (isLate ? contest.lateSubject : contest.soonSubject)(facts.number),
    blocks: [
      hello,
      (isLate ? contest.late : contest.soon)(facts.organisation.name, date),
      contest.next,
      { action: { label: contest.action, path: `/equipe/label/${facts.applicationId}/mise-en-cause` } },
    ],
  })
}
