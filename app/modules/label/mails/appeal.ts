import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { appealMessages } from '../messages/appeal'
import { mailMessages } from '../messages/mails'
import type { AppealOutcome } from '../rules/appeal'
import type { ApplicationFacts } from './applicant'
import { letterAction } from './letter'

const nameOf = ({ number, title }: ApplicationFacts): string => number ?? title
const followUp = ({ id }: ApplicationFacts): string => `/espace/label/${id}/suivi`

/** The committee puts its decision off: why, to the applicant. */
export function adjournedMail(locale: Locale, application: ApplicationFacts, reason: string): ComposedMail {
  const [messages, own] = [mailMessages[locale], appealMessages[locale].mails.adjourned]
  return composeMail(locale, {
    subject: own.subject(nameOf(application)),
    blocks: [
      messages.hello,
      own.text,
      { quote: reason },
      { action: { label: messages.followUp, path: followUp(application) } },
    ],
  })
}

/** The appeal was received: by when it is answered, and by whom. */
export function appealFiledMail(locale: Locale, application: ApplicationFacts, dueOn: CivilDate): ComposedMail {
  const [messages, own] = [mailMessages[locale], appealMessages[locale].mails.filed]
  return composeMail(locale, {
    subject: own.subject(nameOf(application)),
    blocks: [
      messages.hello,
      own.text(formatDate(dueOn, locale)),
      { action: { label: messages.followUp, path: followUp(application) } },
    ],
  })
}

/** To the board: an appeal awaits its answer. */
export function appealToAnswerMail(locale: Locale, application: ApplicationFacts, dueOn: CivilDate): ComposedMail {
  const [messages, own] = [mailMessages[locale], appealMessages[locale].mails.toAnswer]
  return composeMail(locale, {
    subject: own.subject(nameOf(application)),
    blocks: [
      messages.hello,
      own.text(application.organisation, formatDate(dueOn, locale)),
      { action: { label: own.action, path: `/equipe/label/${application.id}` } },
    ],
  })
}

/** To the board: the day of the answer comes, or has passed. */
export function appealReminderMail(
  locale: Locale,
  application: ApplicationFacts,
  { dueOn, isLate }: { dueOn: CivilDate; isLate: boolean },
): ComposedMail {
  const [messages, own] = [mailMessages[locale], appealMessages[locale].mails.reminder]
  const date = formatDate(dueOn, locale)
  return composeMail(locale, {
    subject: (isLate ? own.lateSubject : own.soonSubject)(nameOf(application)),
    blocks: [
      messages.hello,
      (isLate ? own.late : own.soon)(application.organisation, date),
      own.next,
      { action: { label: appealMessages[locale].mails.toAnswer.action, path: `/equipe/label/${application.id}` } },
    ],
  })
}

type Answered = {
  outcome: AppealOutcome
  summary: string
  certificate: { id: string } | null
  letterId: string | null
}

/** The board's answer, to the applicant. */
export function appealAnsweredMail(
  locale: Locale,
  application: ApplicationFacts,
  { outcome, summary, certificate, letterId }: Answered,
): ComposedMail {
  const [messages, own] = [mailMessages[locale], appealMessages[locale].mails.answered]
  return composeMail(locale, {
    subject: own.subject[outcome](nameOf(application)),
    blocks: [
      messages.hello,
      own.text,
      { quote: summary },
      ...(certificate
        ? [{ action: { label: messages.decided.seeCertificate, path: `/label/verifier/${certificate.id}` } }]
        : []),
      ...(letterId ? [letterAction(locale, application.id, letterId)] : []),
      { action: { label: messages.decided.seeDecision, path: followUp(application) } },
    ],
  })
}
