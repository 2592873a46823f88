import { formatDate, formatNumber } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { type CivilDate, civilDateOf } from '~/platform/pure/civil-date'
import { draftingMailMessages } from '../messages/drafting-mails'
import { authorInvitationPath, myReferralPath, signaturePath } from '../rules/referral'

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

/** To whoever signs, or has signed already: the same link confirms, shows and withdraws. */
export function signatureMail(
  locale: Locale,
  { number, title, token, isSigned }: { number: string; title: string; token: string; isSigned: boolean },
): ComposedMail {
  const words = draftingMailMessages[locale]
  const { signature } = words
  return composeMail(locale, {
    subject: isSigned ? signature.signedSubject(title) : signature.subject(title),
    reason: signature.reason,
    blocks: [
      words.hello,
      isSigned ? signature.signedText : signature.text,
      {
        facts: [
          [words.number, number],
          [words.object, title],
        ],
      },
      { action: { label: isSigned ? signature.manage : signature.action, path: signaturePath(token) } },
      ...(isSigned ? [] : [signature.notYou]),
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
