import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import type { ComposedMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { procedureMailMessages } from '../messages/procedure-mails'
import type { Proposal } from '../rules/proposal'
import { referralPath } from '../rules/referral'
import { type ReferralFacts, requesterMail } from './requester'

type DecisionFacts = Proposal & {
  /** What the rule that is not met asks, in the reader's language. */
  rule: string
  /** Of the decision in the register. */
  number: string
  until: CivilDate | null
}

/** What the ethics committee decided, why, and how it is contested. */
export function decidedMail(
  locale: Locale,
  referral: ReferralFacts,
  { outcome, redirectedTo, reason, rule, number, until }: DecisionFacts,
): ComposedMail {
  const { decided } = procedureMailMessages[locale]
  return requesterMail(locale, referral, {
    subject: decided.subjects[outcome](referral.number),
    blocks: [
      outcome === 'redirected' ? decided.texts.redirected(redirectedTo) : decided.texts[outcome],
      ...(rule === '' ? [] : [{ heading: decided.rule }, rule]),
      { heading: decided.reason },
      { quote: reason },
      decided.register(number),
      ...(until === null ? [] : [decided.appeal(formatDate(until, locale))]),
    ],
  })
}

/** The same to who supports the referral: what was decided, and why; `withdrawal` is the path that withdraws a support. */
export function supportedMail(
  locale: Locale,
  referral: ReferralFacts,
  {
    outcome,
    redirectedTo,
    reason,
    rule,
    number,
    withdrawal,
  }: Omit<DecisionFacts, 'until'> & { withdrawal?: string | undefined },
): ComposedMail {
  const { decided, supported } = procedureMailMessages[locale]
  return requesterMail(locale, referral, {
    subject: decided.subjects[outcome](referral.number),
    reason: supported.reason,
    blocks: [
      outcome === 'redirected' ? supported.texts.redirected(redirectedTo) : supported.texts[outcome],
      ...(rule === '' ? [] : [{ heading: decided.rule }, rule]),
      { heading: decided.reason },
      { quote: reason },
      decided.register(number),
      ...(withdrawal === undefined ? [] : [{ action: { label: supported.manage, path: withdrawal } }]),
    ],
    action: { label: supported.page, path: referralPath(referral.number) },
  })
}

type AppealFacts = { isUpheld: boolean; reason: string; number: string }

/** What the board decided on an appeal, and why. */
export function appealDecidedMail(
  locale: Locale,
  referral: ReferralFacts,
  { isUpheld, reason, number }: AppealFacts,
): ComposedMail {
  const { appealDecided, decided } = procedureMailMessages[locale]
  return requesterMail(locale, referral, {
    subject: isUpheld ? appealDecided.upheldSubject(referral.number) : appealDecided.dismissedSubject(referral.number),
    blocks: [
      isUpheld ? appealDecided.upheld : appealDecided.dismissed,
      ...(reason === '' ? [] : [{ heading: decided.reason }, { quote: reason }]),
      decided.register(number),
    ],
  })
}
