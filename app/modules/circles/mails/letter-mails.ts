import { type MarkdownElement, type MarkdownNode, plainText, readMarkdown } from '~/modules/editorial/rules/markdown'
import type { Locale } from '~/platform/i18n/locale'
import { absoluteLink, type Block, type ComposedMail, composeMail } from '~/platform/mail/layout'
import { unsubscribePath } from '~/platform/mail/unsubscribe.server'
import { circleMails } from '../messages/mails'

const wordsOf = (nodes: readonly MarkdownNode[]): string => plainText(nodes).trim()
const elements = (nodes: readonly MarkdownNode[]): MarkdownElement[] =>
  nodes.filter((node): node is MarkdownElement => typeof node !== 'string')

/** The links of a text, each once, with whole addresses: a mail has no place for those of a page. */
function linksIn(nodes: readonly MarkdownNode[], locale: Locale): Block[] {
  const found = new Map<string, string>()
  const walk = (list: readonly MarkdownNode[]): void => {
    for (const node of elements(list)) {
      if (node.tag === 'a' && node.href && !node.href.startsWith('#'))
        found.set(node.href.startsWith('/') ? absoluteLink(node.href, locale) : node.href, wordsOf(node.children))
      walk(node.children)
    }
  }
  walk(nodes)
  return [...found].map(([href, label]) => ({ link: { label: label || href, href } }))
}

function blockOf(node: MarkdownElement): Block[] {
  if (node.tag === 'hr') return []
  if (/^h\d$/.test(node.tag)) return [{ heading: wordsOf(node.children) }]
  if (node.tag === 'blockquote') return [{ quote: wordsOf(node.children) }]
  if (node.tag === 'ul' || node.tag === 'ol')
    return [{ list: elements(node.children).map((item) => wordsOf(item.children)) }]
  if (node.tag === 'table') {
    const rows = elements(node.children).flatMap((part) => elements(part.children))
    return [
      {
        list: rows.map((row) =>
          elements(row.children)
            .map((cell) => wordsOf(cell.children))
            .join(', '),
        ),
      },
    ]
  }
  const words = wordsOf(node.children)
  return words === '' ? [] : [words]
}

/** A text in Markdown as the blocks of a mail; its links follow what they stand in. */
export const blocksOf = (text: string, locale: Locale): Block[] =>
  elements(readMarkdown(text)).flatMap((node) => [...blockOf(node), ...linksIn([node], locale)])

type Letter = {
  content: { title: string; sections: readonly { title: string; body: string; author: string }[] }
  slug: string
  community: string
  isTest?: boolean
  /** Of a reader, and the issue: what the link that ends it names. */
  subscriptionId?: string
  issueId?: string
}

/** An issue as its reader receives it. */
export function letterMail(
  locale: Locale,
  { content, slug, community, isTest = false, subscriptionId, issueId }: Letter,
): ComposedMail {
  const { letter } = circleMails[locale]
  return composeMail(locale, {
    subject: isTest ? letter.test(content.title) : content.title,
    blocks: [
      ...content.sections.flatMap(({ title, body, author }): Block[] => [
        { heading: title },
        ...blocksOf(body, locale),
        letter.by(author),
      ]),
      ...(isTest ? [] : [{ link: { label: letter.online, href: absoluteLink(`/lettres/${slug}`, locale) } }]),
    ],
    reason: letter.reason(community),
    ...(subscriptionId === undefined || issueId === undefined
      ? {}
      : { unsubscribe: unsubscribePath({ kind: 'letter', id: `${issueId}/${subscriptionId}` }) }),
  })
}

/** To an address that was given for a letter: nothing more comes unless it is confirmed. */
export function confirmSubscriptionMail(
  locale: Locale,
  { name, token }: { name: string; token: string },
): ComposedMail {
  const { letter } = circleMails[locale]
  return composeMail(locale, {
    subject: letter.confirmSubject(name),
    blocks: [
      letter.confirmText,
      { action: { label: letter.confirmAction, path: `/lettres/confirmer/${token}` } },
      letter.confirmElse,
    ],
  })
}
