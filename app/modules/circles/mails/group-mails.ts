import type { Locale } from '~/platform/i18n/locale'
import { formatList } from '~/platform/i18n/format'
import { type ComposedMail, composeMail } from '~/platform/mail/layout'
import { unsubscribePath } from '~/platform/mail/unsubscribe.server'
import { circleMails } from '../messages/mails'
import { quoteOf } from '../rules/group'

type Named = { slug: string; title: string }
const space = (slug: string) => `/espace/groupes/${slug}`
const digestOf = (memberId: string) => unsubscribePath({ kind: 'group-digest', id: memberId })

/** To those who lead a group: somebody asks to join. */
export function groupAskedMail(locale: Locale, { slug, title }: Named): ComposedMail {
  const { asked } = circleMails[locale]
  return composeMail(locale, {
    subject: asked.subject(title),
    blocks: [asked.text, { action: { label: asked.action, path: `${space(slug)}/membres` } }],
  })
}

/** To whoever asked. */
export function groupAnsweredMail(
  locale: Locale,
  { slug, title, answer }: Named & { answer: 'accept' | 'decline' },
): ComposedMail {
  const { answered } = circleMails[locale]
  const words = answered[answer]
  const path = answer === 'accept' ? space(slug) : `/groupes/${slug}`
  return composeMail(locale, {
    subject: words.subject(title),
    blocks: [words.text, { action: { label: words.action, path } }],
  })
}

type Post = {
  group: Named
  thread: { id: string; title: string }
  postId: string
  author: string
  text: string
  /** Called by name, or having chosen to receive each message. */
  isCalled: boolean
  memberId: string
}

/** A message of a group, at once. */
export function postMail(
  locale: Locale,
  { group, thread, postId, author, text, isCalled, memberId }: Post,
): ComposedMail {
  const { post } = circleMails[locale]
  return composeMail(locale, {
    subject: isCalled ? post.calledSubject(author, thread.title) : post.subject(group.title, thread.title),
    blocks: [
      isCalled ? post.calledIntro(author, group.title) : post.intro(author, group.title),
      { quote: quoteOf(text) },
      { action: { label: post.action, path: `${space(group.slug)}/fils/${thread.id}?message=${postId}` } },
    ],
    reason: post.reason(group.title),
    unsubscribe: digestOf(memberId),
  })
}

type DigestThread = { id: string; title: string; posts: number; authors: readonly string[] }

/** What was said in a group since the last summary. */
export function digestMail(
  locale: Locale,
  { group, threads, memberId }: { group: Named; threads: readonly DigestThread[]; memberId: string },
): ComposedMail {
  const { digest } = circleMails[locale]
  const count = threads.reduce((sum, { posts }) => sum + posts, 0)
  return composeMail(locale, {
    subject: digest.subject(group.title, count),
    blocks: [
      digest.intro(threads.length),
      { list: threads.map(({ title, posts, authors }) => digest.thread(title, posts, formatList(authors, locale))) },
      { action: { label: digest.action, path: space(group.slug) } },
    ],
    reason: digest.reason(group.title),
    unsubscribe: digestOf(memberId),
  })
}
