import { formatInstant } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { hearingMessages } from '../messages/hearing'
import { mailMessages } from '../messages/mails'
import type { HearingAnswer } from '../rules/hearing'
import type { ApplicationFacts } from './applicant'

const ownPath = (id: string) => `/espace/label/${id}/audition`
const numberOf = ({ number, title }: ApplicationFacts) => number ?? title

/** To each representative of the applicant: the committee wishes to hear them, there and then. */
export function invitedMail(
  locale: Locale,
  application: ApplicationFacts,
  { hearingAt, place }: { hearingAt: Date; place: string },
): ComposedMail {
  const { when, mails } = hearingMessages[locale]
  const { hello, initiative } = mailMessages[locale]
  return composeMail(locale, {
    subject: mails.invited.subject(numberOf(application)),
    blocks: [
      hello,
      mails.invited.text(when(formatInstant(hearingAt, locale), place)),
      mails.invited.help,
      { facts: [[initiative, application.title]] },
      { action: { label: mails.invited.action, path: ownPath(application.id) } },
    ],
  })
}

/** To whoever invited them: what the applicant answers. */
export function hearingAnsweredMail(
  locale: Locale,
  application: ApplicationFacts,
  answer: HearingAnswer,
): ComposedMail {
  const { answers, mails } = hearingMessages[locale]
  return composeMail(locale, {
    subject: mails.answered.subject(application.organisation),
    blocks: [
      mailMessages[locale].hello,
      `${answers[answer]}.`,
      { action: { label: mails.answered.action, path: `/equipe/label/${application.id}/audition` } },
    ],
  })
}

/** To each representative of the applicant: what was said is in the file. */
export function hearingRecordedMail(locale: Locale, application: ApplicationFacts): ComposedMail {
  const { recorded } = hearingMessages[locale].mails
  return composeMail(locale, {
    subject: recorded.subject(numberOf(application)),
    blocks: [
      mailMessages[locale].hello,
      recorded.text,
      { action: { label: recorded.action, path: ownPath(application.id) } },
    ],
  })
}
