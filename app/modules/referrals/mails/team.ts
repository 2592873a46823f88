import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import type { CivilDate } from '~/platform/pure/civil-date'
import { procedureMailMessages } from '../messages/procedure-mails'
import { teamReferralPath } from '../rules/referral'
import { factsBlock, type ReferralFacts } from './requester'

function teamMail(locale: Locale, referral: ReferralFacts, subject: string, text: string): ComposedMail {
  const messages = procedureMailMessages[locale]
  return composeMail(locale, {
    subject,
    blocks: [
      messages.hello,
      text,
      factsBlock(locale, referral),
      { action: { label: messages.openFile, path: teamReferralPath(referral.id) } },
    ],
  })
}

export type Moved = 'withdrawn' | 'separated' | 'appealed' | 'completed' | 'opened'

/** To whoever has the file in hand: what its requester, or the assembly, just did. */
export function movedMail(locale: Locale, referral: ReferralFacts, what: Moved): ComposedMail {
  const { subject, text } = procedureMailMessages[locale].team[what]
  return teamMail(locale, referral, subject(referral.number), text)
}

/** The committee did not take what was proposed. */
export function proposalRejectedMail(locale: Locale, referral: ReferralFacts, decision: string): ComposedMail {
  const { subject, text } = procedureMailMessages[locale].team.rejected
  return teamMail(locale, referral, subject(referral.number), text(decision))
}

/** A term of the cooperative that comes, or is past. */
export function termMail(locale: Locale, referral: ReferralFacts, dueOn: CivilDate, late: boolean): ComposedMail {
  const { subject, text } = procedureMailMessages[locale].team[late ? 'late' : 'soon']
  return teamMail(locale, referral, subject(referral.number), text(formatDate(dueOn, locale)))
}
