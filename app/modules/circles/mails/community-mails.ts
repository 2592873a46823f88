import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { unsubscribePath } from '~/platform/mail/unsubscribe.server'
import { circleMails } from '../messages/mails'

type Named = { slug: string; name: string }
const space = (slug: string) => `/espace/communautes/${slug}`

/** To the gardeners: somebody asks to be among the engaged. */
export function engagedAskedMail(locale: Locale, { slug, name }: Named): ComposedMail {
  const { circle } = circleMails[locale]
  return composeMail(locale, {
    subject: circle.askedSubject(name),
    blocks: [circle.askedText, { action: { label: circle.askedAction, path: `${space(slug)}#demandes` } }],
  })
}

/** To whoever asked. */
export function engagedAnsweredMail(locale: Locale, { slug, name }: Named, answer: 'accept' | 'decline'): ComposedMail {
  const { circle } = circleMails[locale]
  return composeMail(locale, {
    subject: answer === 'accept' ? circle.acceptSubject(name) : circle.declineSubject(name),
    blocks: [
      answer === 'accept' ? circle.acceptText : circle.declineText,
      { action: { label: circle.action, path: space(slug) } },
    ],
  })
}

/** Words about a need or an offer, without the address of who wrote them. */
export function noticeAnsweredMail(
  locale: Locale,
  { id, title, author, text }: { id: string; title: string; author: string; text: string },
): ComposedMail {
  const { notice } = circleMails[locale]
  return composeMail(locale, {
    subject: notice.answerSubject(title),
    blocks: [
      notice.answerIntro(author),
      { quote: text },
      { action: { label: notice.answerAction, path: `/espace/annonces/${id}` } },
    ],
    reason: notice.answerReason,
  })
}

export function noticeReminderMail(
  locale: Locale,
  { id, title, expiresOn }: { id: string; title: string; expiresOn: string },
): ComposedMail {
  const { notice } = circleMails[locale]
  return composeMail(locale, {
    subject: notice.reminderSubject(title),
    blocks: [
      notice.reminderText(formatDate(expiresOn, locale)),
      { action: { label: notice.reminderAction, path: `/espace/annonces/${id}` } },
    ],
  })
}

/** What is new on a community's board since a week. */
export function noticeDigestMail(
  locale: Locale,
  {
    community,
    memberId,
    notices,
  }: { community: Named; memberId: string; notices: readonly { kind: string; title: string }[] },
): ComposedMail {
  const { notice } = circleMails[locale]
  return composeMail(locale, {
    subject: notice.digestSubject(community.name, notices.length),
    blocks: [
      notice.digestIntro,
      { list: notices.map(({ kind, title }) => (kind === 'offer' ? notice.offer(title) : notice.need(title))) },
      { action: { label: notice.digestAction, path: `/communautes/${community.slug}/besoins-et-offres` } },
    ],
    reason: notice.digestReason(community.name),
    unsubscribe: unsubscribePath({ kind: 'notice-digest', id: memberId }),
  })
}
