import { formatDate, formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { type CivilDate, civilDateOf } from '~/platform/pure/civil-date'
import { draftingMailMessages } from '../messages/drafting-mails'
import { authorInvitationPath, myReferralPath } from '../rules/referral'

/** To an address that somebody typed: of what they typed, it carries the object alone. */
export function authorInvitationMail(
  locale: Locale,
  { inviter, title, token, expiresAt }: { inviter: string; title: string; token: string; expiresAt: Date },
): ComposedMail {
  const { hello, object, invitation } = draftingMailMessages[locale]
  return composeMail(locale, {
    subject: invitation.subject(inviter),
    reason: invitation.reason,
    blocks: [
      hello,
      invitation.text(inviter),
      {
        facts: [
          [object, title],
          [invitation.until, formatDate(civilDateOf(expiresAt), locale)],
        ],
      },
      { action: { label: invitation.action, path: authorInvitationPath(token) } },
    ],
  })
}

type ByLink = { number: string; title: string; path: string; isCounted: boolean }

/** To whoever signs or supports with an address, or has already: the same link confirms, shows and withdraws. */
export function confirmByLinkMail(
  locale: Locale,
  act: 'signature' | 'support',
  { number, title, path, isCounted }: ByLink,
): ComposedMail {
  const all = draftingMailMessages[locale]
  const words = all[act]
  return composeMail(locale, {
    subject: isCounted ? words.countedSubject(title) : words.subject(title),
    reason: words.reason,
    blocks: [
      all.hello,
      isCounted ? words.countedText : words.text,
      {
        facts: [
          [all.number, number],
          [all.object, title],
        ],
      },
      { action: { label: isCounted ? words.manage : words.action, path } },
      ...(isCounted ? [] : [words.notYou]),
    ],
  })
}

type Alert = { id: string; number: string; title: string; share: number; total: number; needed: number }

/** To the authors: how far the collection is. */
export function alertMail(locale: Locale, { id, number, title, share, total, needed }: Alert): ComposedMail {
  const words = draftingMailMessages[locale]
  const { alert } = words
  const isReached = share >= 100
  return composeMail(locale, {
    subject: alert.subject(share, title),
    blocks: [
      words.hello,
      isReached ? alert.reached : alert.under(share),
      {
        facts: [
          [words.number, number],
          [words.object, title],
          [alert.total, formatNumber(total, locale)],
          [alert.needed, formatNumber(needed, locale)],
        ],
      },
      {
        action: isReached
          ? { label: alert.submit, path: `${myReferralPath(id)}/relire` }
          : { label: alert.see, path: `${myReferralPath(id)}/signatures` },
      },
    ],
  })
}

type Ends = { id: string; title: string; endsOn: CivilDate; isCollecting: boolean }

/** To the authors: a draft or a collection whose term is near. */
export function draftEndsMail(locale: Locale, { id, title, endsOn, isCollecting }: Ends): ComposedMail {
  const { hello, object, ends } = draftingMailMessages[locale]
  const date = formatDate(endsOn, locale)
  return composeMail(locale, {
    subject: isCollecting ? ends.collectionSubject(title) : ends.draftSubject(title),
    blocks: [
      hello,
      isCollecting ? ends.collectionText(date) : ends.draftText(date),
      { facts: [[object, title]] },
      { action: { label: ends.open, path: myReferralPath(id) } },
    ],
  })
}
