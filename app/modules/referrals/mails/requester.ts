import { formatDate, formatTerm } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import type { CompletionKind } from '../forms-procedure'
import { procedureMailMessages } from '../messages/procedure-mails'
import { myReferralPath, referralPath } from '../rules/referral'

export type ReferralFacts = { id: string; number: string; title: string }

/** Number and object, for the mails of a file. */
export const factsBlock = (locale: Locale, { number, title }: ReferralFacts): Block => {
  const messages = procedureMailMessages[locale]
  return {
    facts: [
      [messages.referral, number],
      [messages.object, title],
    ],
  }
}

const dueBlock = (locale: Locale, label: string, due: CivilDate | null): Block[] =>
  due === null ? [] : [{ facts: [[label, formatDate(due, locale)]] }]

type Parts = {
  subject: string
  /** Why the mail comes, for who did not make the referral. */
  reason?: string
  blocks: readonly Block[]
  action?: { label: string; path: string }
}

/** A mail to who made the referral: what happened, the file, and the way to its page. */
export function requesterMail(
  locale: Locale,
  referral: ReferralFacts,
  { subject, reason, blocks, action }: Parts,
): ComposedMail {
  const messages = procedureMailMessages[locale]
  return composeMail(locale, {
    subject,
    ...(reason === undefined ? {} : { reason }),
    blocks: [
      messages.hello,
      ...blocks,
      factsBlock(locale, referral),
      { action: action ?? { label: messages.follow, path: referralPath(referral.number) } },
    ],
  })
}

export function receivedMail(locale: Locale, referral: ReferralFacts, due: CivilDate | null): ComposedMail {
  const { received } = procedureMailMessages[locale]
  return requesterMail(locale, referral, {
    subject: received.subject(referral.number),
    blocks: [received.text, ...dueBlock(locale, received.due, due), received.next],
  })
}

type Completion = { kind: CompletionKind; message: string; dueOn: CivilDate }
const toComplete = (locale: Locale, { id }: ReferralFacts) => ({
  label: procedureMailMessages[locale].completion.action,
  path: myReferralPath(id),
})

export function completionMail(
  locale: Locale,
  referral: ReferralFacts,
  { kind, message, dueOn }: Completion,
): ComposedMail {
  const { completion } = procedureMailMessages[locale]
  return requesterMail(locale, referral, {
    subject: completion.subject(referral.number),
    blocks: [completion.kinds[kind], { quote: message }, completion.next(formatDate(dueOn, locale))],
    action: toComplete(locale, referral),
  })
}

export function reminderMail(
  locale: Locale,
  referral: ReferralFacts,
  today: CivilDate,
  dueOn: CivilDate,
): ComposedMail {
  const { reminder } = procedureMailMessages[locale]
  return requesterMail(locale, referral, {
    subject: reminder.subject(referral.number, formatTerm(today, dueOn, locale)),
    blocks: [reminder.text(formatDate(dueOn, locale))],
    action: toComplete(locale, referral),
  })
}

export function expiredMail(locale: Locale, referral: ReferralFacts): ComposedMail {
  const { expired } = procedureMailMessages[locale]
  return requesterMail(locale, referral, { subject: expired.subject(referral.number), blocks: [expired.text] })
}

/** The file is complete: it is before the ethics committee. */
export function examinedMail(locale: Locale, referral: ReferralFacts, due: CivilDate | null): ComposedMail {
  const { examined } = procedureMailMessages[locale]
  return requesterMail(locale, referral, {
    subject: examined.subject(referral.number),
    blocks: [examined.text, ...dueBlock(locale, examined.due, due)],
  })
}

export function appealReceivedMail(locale: Locale, referral: ReferralFacts, due: CivilDate | null): ComposedMail {
  const { appealReceived } = procedureMailMessages[locale]
  return requesterMail(locale, referral, {
    subject: appealReceived.subject(referral.number),
    blocks: [appealReceived.text, ...dueBlock(locale, appealReceived.due, due)],
  })
}
