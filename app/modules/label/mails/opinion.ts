import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { mailMessages } from '../messages/mails'
import { opinionMessages } from '../messages/opinion'
import type { DecisionOutcome } from '../rules/decision'
import type { ApplicationFacts } from './applicant'

/** What somebody who is asked learns of a file: not its number, which opens nothing to them. */
type File = Pick<ApplicationFacts, 'title' | 'organisation'>

const factsOf = (locale: Locale, { title, organisation }: File): Block => {
  const messages = mailMessages[locale]
  return {
    facts: [
      [messages.organisation, organisation],
      [messages.initiative, title],
    ],
  }
}

type Asked = {
  introduction: string
  question: string
  dueOn: CivilDate
  isConfidential: boolean
  path: string
}

export function opinionAskedMail(locale: Locale, file: File, asked: Asked): ComposedMail {
  const own = opinionMessages[locale].mails
  return composeMail(locale, {
    subject: own.asked.subject(file.organisation),
    reason: own.reason,
    blocks: [
      mailMessages[locale].hello,
      own.asked.text,
      factsOf(locale, file),
      { quote: asked.introduction },
      ...(asked.question === '' ? [] : [own.asked.question(asked.question)]),
      own.asked.due(formatDate(asked.dueOn, locale)),
      asked.isConfidential ? own.asked.confidential : own.asked.shown,
      { action: { label: own.asked.action, path: asked.path } },
      own.asked.decline,
    ],
  })
}

type Reminded = { dueOn: CivilDate; path: string; isLate: boolean; message?: string }

export function opinionReminderMail(
  locale: Locale,
  file: File,
  { dueOn, path, isLate, message = '' }: Reminded,
): ComposedMail {
  const own = opinionMessages[locale].mails
  const date = formatDate(dueOn, locale)
  return composeMail(locale, {
    subject: own.reminder.subject(file.organisation),
    reason: own.reason,
    blocks: [
      mailMessages[locale].hello,
      ...(message === '' ? [] : [{ quote: message }]),
      isLate ? own.reminder.late(date) : own.reminder.text(date),
      factsOf(locale, file),
      { action: { label: own.asked.action, path } },
      own.asked.decline,
    ],
  })
}

export function opinionRevokedMail(locale: Locale, file: File): ComposedMail {
  const own = opinionMessages[locale].mails
  return composeMail(locale, {
    subject: own.revoked.subject(file.organisation),
    reason: own.reason,
    blocks: [mailMessages[locale].hello, own.revoked.text, factsOf(locale, file)],
  })
}

/** To those who were asked, once the file is decided. */
export function opinionDecidedMail(
  locale: Locale,
  file: File,
  { outcome, wasGiven }: { outcome: DecisionOutcome; wasGiven: boolean },
): ComposedMail {
  const own = opinionMessages[locale].mails
  return composeMail(locale, {
    subject: own.decided.subject(file.organisation),
    reason: own.reason,
    blocks: [
      mailMessages[locale].hello,
      wasGiven ? own.decided.text : own.decided.tooLate,
      ...(wasGiven ? [own.decided.outcomes[outcome], own.decided.discreet] : []),
      factsOf(locale, file),
    ],
  })
}

/** To the instructor: an opinion has come, or will not. */
export function opinionSettledMail(
  locale: Locale,
  application: ApplicationFacts,
  { name, wasGiven }: { name: string; wasGiven: boolean },
): ComposedMail {
  const own = opinionMessages[locale].mails
  const number = application.number ?? application.title
  return composeMail(locale, {
    subject: wasGiven ? own.settled.given(number) : own.settled.declined(number),
    blocks: [
      mailMessages[locale].hello,
      wasGiven ? own.settled.givenText(name) : own.settled.declinedText(name),
      factsOf(locale, application),
      { action: { label: own.settled.action, path: `/equipe/label/${application.id}/avis` } },
    ],
  })
}
