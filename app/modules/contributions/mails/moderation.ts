import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { moderationMessages } from '../messages/moderation'
import type { RemovalReason } from '../rules/moderation'
import { contributionPath, moderationPath, ownPath, teamContributionPath } from '../rules/paths'

type Debate = { id: string; slug: string; title: string }

/** To the author of a text that was removed: the rule, the reason, and how to appeal. */
export function removedMail(
  locale: Locale,
  debate: Debate,
  { number, reason, note, token }: { number: number; reason: RemovalReason; note: string; token: string },
): ComposedMail {
  const { reasons, mail } = moderationMessages[locale]
  return composeMail(locale, {
    subject: mail.removed.subject(number),
    reason: mail.reason,
    blocks: [
      mail.hello,
      mail.removed.text(number, debate.title),
      { facts: [[mail.rule, reasons[reason]]] },
      { heading: mail.why },
      { quote: note },
      mail.removed.appeal,
      { action: { label: mail.removed.action, path: ownPath(token) } },
    ],
  })
}

export function restoredMail(
  locale: Locale,
  debate: Debate,
  { number, answer }: { number: number; answer: string },
): ComposedMail {
  const { mail } = moderationMessages[locale]
  return composeMail(locale, {
    subject: mail.restored.subject(number),
    reason: mail.reason,
    blocks: [
      mail.hello,
      mail.restored.text(number),
      { quote: answer },
      { action: { label: mail.restored.action, path: contributionPath(debate, number) } },
    ],
  })
}

/** To who reported a text, once. */
export function reportAnsweredMail(
  locale: Locale,
  debate: Debate,
  { number, outcome }: { number: number; outcome: 'kept' | 'removed' },
): ComposedMail {
  const { mail } = moderationMessages[locale]
  return composeMail(locale, {
    subject: mail.answered.subject(number),
    reason: mail.reason,
    blocks: [
      mail.hello,
      mail.answered[outcome],
      { action: { label: mail.answered.action, path: contributionPath(debate, number) } },
      { action: { label: mail.answered.rules, path: moderationPath(debate) } },
    ],
  })
}

/** To the team, at any hour. */
export function urgentReportMail(
  locale: Locale,
  debate: Debate,
  { number, reason }: { number: number; reason: RemovalReason },
): ComposedMail {
  const { reasons, mail } = moderationMessages[locale]
  return composeMail(locale, {
    subject: mail.urgent.subject(number),
    reason: mail.urgent.reason,
    blocks: [
      mail.hello,
      mail.urgent.text,
      {
        facts: [
          [mail.urgent.debate, debate.title],
          [mail.rule, reasons[reason]],
        ],
      },
      { action: { label: mail.urgent.action, path: teamContributionPath(debate, number) } },
    ],
  })
}

/** To who follows a contribution: that there are replies, without their words, and how to be told no more. */
export function replyMail(
  locale: Locale,
  debate: Debate,
  { number, unsubscribe }: { number: number; unsubscribe: string },
): ComposedMail {
  const { mail } = moderationMessages[locale]
  return composeMail(locale, {
    subject: mail.reply.subject(number, debate.title),
    reason: mail.reason,
    unsubscribe,
    blocks: [
      mail.hello,
      mail.reply.text(number),
      { action: { label: mail.reply.action, path: `${contributionPath(debate, number)}#echanges` } },
    ],
  })
}
