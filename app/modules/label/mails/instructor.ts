import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { Locale } from '~/platform/i18n/locale'
import { mailMessages } from '../messages/mails'
import type { ApplicationFacts } from './applicant'

/** To the person who has the file: the applicant has answered, or has withdrawn. */
export function fileMovedMail(
  locale: Locale,
  application: ApplicationFacts,
  what: 'completed' | 'withdrawn',
): ComposedMail {
  const messages = mailMessages[locale]
  return composeMail(locale, {
    subject: messages[what].subject(application.number ?? application.title),
    blocks: [
      messages.hello,
      messages[what].text(application.organisation),
      {
        facts: [
          [messages.application, application.number ?? ''],
          [messages.initiative, application.title],
        ],
      },
      { action: { label: messages.completed.action, path: `/equipe/label/${application.id}` } },
    ],
  })
}
