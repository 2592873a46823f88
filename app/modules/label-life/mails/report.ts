import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { lifeMessages } from '../messages/index'
import { type ReportOutcome, reportPath } from '../rules/report'

/** The link that confirms a report. To an address that somebody typed: it carries nothing that they typed. */
export function confirmReportMail(locale: Locale, { number, token }: { number: string; token: string }): ComposedMail {
  const { hello, confirm } = lifeMessages[locale].mails
  return composeMail(locale, {
    subject: confirm.subject(number),
    reason: confirm.reason,
    blocks: [hello, confirm.text, { action: { label: confirm.action, path: reportPath(token) } }, confirm.notYou],
  })
}

/** The team's answer. */
export function answeredReportMail(
  locale: Locale,
  { number, outcome, answer }: { number: string; outcome: ReportOutcome; answer: string },
): ComposedMail {
  const { mails, report } = lifeMessages[locale]
  return composeMail(locale, {
    subject: mails.answered.subject(number),
    reason: mails.answered.reason,
    blocks: [
      mails.hello,
      mails.answered.text,
      `${report.outcomes[outcome]}.`,
      { quote: answer },
      { action: { label: mails.answered.action, path: `/label/verifier/${number}` } },
    ],
  })
}
