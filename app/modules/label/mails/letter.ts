import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import { letterMessages } from '../messages/letter'
import { mailMessages } from '../messages/mails'
import type { LetterKind } from '../rules/template'
import type { ApplicationFacts } from './applicant'

/** Where the applicant reads a letter. */
const letterPath = (applicationId: string, letterId: string): string =>
  `/espace/label/${applicationId}/lettres/${letterId}.pdf`

/** The button that leads to a letter, in the mail of the act that it goes with. */
export const letterAction = (locale: Locale, applicationId: string, letterId: string): Block => ({
  action: { label: letterMessages[locale].mail.action, path: letterPath(applicationId, letterId) },
})

/** To each representative of the applicant: a letter waits for them. */
export function letterMail(
  locale: Locale,
  application: ApplicationFacts,
  { letterId, kind }: { letterId: string; kind: LetterKind },
): ComposedMail {
  const { mail, kinds } = letterMessages[locale]
  const { hello, initiative, organisation } = mailMessages[locale]
  return composeMail(locale, {
    subject: mail.subject(kinds[kind], application.number ?? application.title),
    blocks: [
      hello,
      mail.text,
      {
        facts: [
          [initiative, application.title],
          [organisation, application.organisation],
        ],
      },
      letterAction(locale, application.id, letterId),
    ],
  })
}
