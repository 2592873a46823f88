import { blocksOf } from '~/modules/circles/mails/letter-mails'
import type { Locale } from '~/platform/i18n/locale'
import { absoluteLink, type ComposedMail, composeMail } from '~/platform/mail/layout'
import { unsubscribePath } from '~/platform/mail/unsubscribe.server'
import { debateMailMessages } from '../messages/mails'
import { debatePath } from '../rules/debate-paths'

/** What a link confirms. */
export type Confirmed = 'seizure' | 'question' | 'follow'

/** To an address that somebody typed: it carries nothing else that they typed. */
export function confirmMail(
  locale: Locale,
  what: Confirmed,
  { title, token }: { title: string; token: string },
): ComposedMail {
  const { confirm, hello } = debateMailMessages[locale]
  const { subject, text, action } = confirm[what]
  return composeMail(locale, {
    subject: subject(title),
    reason: confirm.reason,
    blocks: [hello, text(title), { action: { label: action, path: `/debats/confirmer/${token}` } }, confirm.notYou],
  })
}

type Answered = { debate: { title: string; slug: string }; number: number; question: string; answer: string }

/** To who asked a question on the information file. */
export function questionAnsweredMail(locale: Locale, { debate, number, question, answer }: Answered): ComposedMail {
  const { answered, hello } = debateMailMessages[locale]
  return composeMail(locale, {
    subject: answered.subject(debate.title),
    reason: answered.reason,
    blocks: [
      hello,
      answered.text,
      { quote: question },
      ...blocksOf(answer, locale),
      { action: { label: answered.action, path: `${debatePath(debate)}/dossier#question-${number}` } },
    ],
  })
}

type News = {
  debate: { title: string; slug: string }
  news: { id: string; title: string; text: string }
  subscriptionId: string
}

/** News of a debate, as who follows it receives them. */
export function newsMail(locale: Locale, { debate, news, subscriptionId }: News): ComposedMail {
  const words = debateMailMessages[locale].news
  return composeMail(locale, {
    subject: `${debate.title}\u00a0: ${news.title}`,
    blocks: [
      { heading: news.title },
      ...blocksOf(news.text, locale),
      { link: { label: words.online, href: absoluteLink(`${debatePath(debate)}/actualites#n-${news.id}`, locale) } },
    ],
    reason: words.reason(debate.title),
    unsubscribe: unsubscribePath({ kind: 'debate', id: subscriptionId }),
  })
}
