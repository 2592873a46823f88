import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { contributionMails } from '../messages/mails'
import { confirmPath, contributionPath, ownPath } from '../rules/paths'

type Debate = { slug: string; title: string }

/** To an address that somebody typed: nothing else that they typed is in it. */
export function confirmMail(
  locale: Locale,
  debate: Debate,
  { kind, token }: { kind: 'contribution' | 'support' | 'comment'; token: string },
): ComposedMail {
  const { hello, reason, confirm, debate: word } = contributionMails[locale]
  return composeMail(locale, {
    subject: confirm.subject[kind],
    reason,
    blocks: [
      hello,
      confirm.text[kind],
      { facts: [[word, debate.title]] },
      { action: { label: confirm.action, path: confirmPath(token) } },
      confirm.once,
      confirm.notYou,
    ],
  })
}

/** To the author, once: what opens the contribution as its own. */
export function publishedMail(
  locale: Locale,
  debate: Debate,
  { number, isHeld, token }: { number: number; isHeld: boolean; token: string },
): ComposedMail {
  const { hello, reason, published } = contributionMails[locale]
  return composeMail(locale, {
    subject: published.subject(number, debate.title),
    reason,
    blocks: [
      hello,
      isHeld ? published.held(number) : published.text(number),
      { action: { label: published.open, path: contributionPath(debate, number) } },
      published.keep,
      { action: { label: published.own, path: ownPath(token) } },
    ],
  })
}

/** To who argued or replied: what opens the message as its own. */
export function commentedMail(
  locale: Locale,
  debate: Debate,
  { number, token }: { number: number; token: string },
): ComposedMail {
  const { hello, reason, commented, published } = contributionMails[locale]
  return composeMail(locale, {
    subject: commented.subject(debate.title),
    reason,
    blocks: [
      hello,
      commented.text(number),
      { action: { label: published.open, path: contributionPath(debate, number) } },
      { action: { label: commented.own, path: ownPath(token) } },
    ],
  })
}
