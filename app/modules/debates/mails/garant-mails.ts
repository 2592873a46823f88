import { blocksOf } from '~/modules/circles/mails/letter-mails'
import { formatDate } from '~/platform/i18n/format'
import type { Locale } from '~/platform/i18n/locale'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { debateMailMessages } from '../messages/mails'
import { garantPath, garantsPath, matterPath, teamDebatePath } from '../rules/debate-paths'
import type { MatterKind } from '../rules/garants'

type Debate = { id: string; title: string }

/** To who was named, before they sign. */
export function garantNamedMail(locale: Locale, debate: Debate): ComposedMail {
  const { garant, hello } = debateMailMessages[locale]
  return composeMail(locale, {
    subject: garant.namedSubject(debate.title),
    reason: garant.reason,
    blocks: [
      hello,
      garant.namedText(debate.title),
      { action: { label: garant.namedAction, path: garantPath(debate) } },
    ],
  })
}

type Asked = { number: number; title: string; dueOn: string; kind: MatterKind }

/** To each garant in office: something waits for them. */
export function newMatterMail(locale: Locale, debate: Debate, { number, title, dueOn, kind }: Asked): ComposedMail {
  const { garant, hello } = debateMailMessages[locale]
  return composeMail(locale, {
    subject: garant.matterSubject[kind](debate.title),
    reason: garant.reason,
    blocks: [
      hello,
      garant.matterText(formatDate(dueOn, locale)),
      { quote: title },
      { action: { label: garant.matterAction, path: matterPath(debate, number) } },
    ],
  })
}

/** The same, when the term is near, or past. */
export function matterReminderMail(
  locale: Locale,
  debate: Debate,
  { number, title, dueOn, isLate }: Omit<Asked, 'kind'> & { isLate: boolean },
): ComposedMail {
  const { garant, hello } = debateMailMessages[locale]
  const due = formatDate(dueOn, locale)
  return composeMail(locale, {
    subject: isLate ? garant.lateSubject(debate.title) : garant.soonSubject(debate.title),
    reason: garant.reason,
    blocks: [
      hello,
      isLate ? garant.lateText(due) : garant.soonText(due),
      { quote: title },
      { action: { label: garant.matterAction, path: matterPath(debate, number) } },
    ],
  })
}

type Answer = { title: string; answer: string; isPublic: boolean }

/** To who seized them. */
export function matterAnsweredMail(
  locale: Locale,
  debate: { title: string; slug: string },
  { title, answer, isPublic }: Answer,
): ComposedMail {
  const { matter, hello } = debateMailMessages[locale]
  return composeMail(locale, {
    subject: matter.subject(debate.title),
    reason: matter.reason,
    blocks: [
      hello,
      matter.text,
      { quote: title },
      ...blocksOf(answer, locale),
      isPublic ? matter.isPublic : matter.isPrivate,
      { action: { label: matter.action, path: garantsPath(debate) } },
    ],
  })
}

/** To the team, when a garant leaves: a replacement is asked for. */
export function garantLeftMail(
  locale: Locale,
  debate: Debate,
  { shownAs, namedBy, authorityKind }: { shownAs: string; namedBy: string; authorityKind: string },
  isPaused: boolean,
): ComposedMail {
  const { garant, hello } = debateMailMessages[locale]
  const authority = authorityKind === 'cooperative' ? garant.cooperative : namedBy
  return composeMail(locale, {
    subject: garant.leftSubject(debate.title),
    reason: garant.leftReason,
    blocks: [
      hello,
      garant.leftText(shownAs, authority),
      ...(isPaused ? [garant.leftPaused] : []),
      { action: { label: garant.leftAction, path: `${teamDebatePath(debate)}/garants` } },
    ],
  })
}
