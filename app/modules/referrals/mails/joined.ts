import type { Locale } from '~/platform/i18n/locale'
import type { ComposedMail } from '~/platform/mail/layout'
import { procedureMailMessages } from '../messages/procedure-mails'
import { type ReferralFacts, requesterMail } from './requester'

/** To who made a referral that now goes with another: by the team, with its reason; or with the file that it had joined. */
export function joinedMail(
  locale: Locale,
  referral: ReferralFacts,
  target: ReferralFacts,
  reason: string,
): ComposedMail {
  const { joined } = procedureMailMessages[locale]
  const text = reason === '' ? joined.followed : joined.text
  return requesterMail(locale, referral, {
    subject: joined.subject(referral.number, target.number),
    blocks: [text(target.number, target.title), ...(reason === '' ? [] : [{ quote: reason }]), joined.next],
  })
}

/** To who made a referral whose companion has ended. */
export function freedMail(locale: Locale, referral: ReferralFacts, gone: ReferralFacts): ComposedMail {
  const { freed } = procedureMailMessages[locale]
  return requesterMail(locale, referral, {
    subject: freed.subject(referral.number),
    blocks: [freed.text(gone.number)],
  })
}
