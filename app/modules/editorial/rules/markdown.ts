import MarkdownIt, { type Token } from 'markdown-it'
import { slugOf } from '~/platform/pure/slug'

/** What a page may hold: no HTML, no picture, no attribute but a link's address. It is JSON, so a loader can give it. */
export type MarkdownNode = string | MarkdownElement
export type MarkdownElement = { tag: MarkdownTag; children: MarkdownNode[]; href?: string; start?: number; id?: string }

const tags = [
  'p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 's', 'code', 'pre', 'br', 'hr', 'a',
  'table', 'thead', 'tbody', 'tr', 'th', 'td',
] as const // prettier-ignore
export type MarkdownTag = (typeof tags)[number]
const isTag = (tag: string): tag is MarkdownTag => (tags as readonly string[]).includes(tag)

// Soft limit of nested lists and quotes: beyond it markdown-it reads plain text.
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false, maxNesting: 12 })

/**
 * An address that a page may lead to: the portal's own ('/label', '#titre'), the web's, or a mail address. Anything
 * else (javascript:, data:, '//elsewhere') is null, and the link stays as text.
 */
export function safeHref(address: string): string | null {
  // Control characters and spaces are how 'java\nscript:' hides.
  if (/[\u0000-\u0020\u007f-\u009f\\]/.test(address)) return null
  if (/^(\/(?!\/)|#)/.test(address)) return address
  if (/^mailto:[^?&<>"']+@[^?&<>"']+$/i.test(address)) return address
  if (!/^https?:\/\//i.test(address)) return null
  try {
    const url = new URL(address)
    return url.username || url.password ? null : url.href
  } catch {
    return null
  }
}

/** A page has one title, the page's own: '#' is written as a second-level heading, and nothing goes below the fourth. */
const headingTag = (tag: string): MarkdownTag =>
  tag === 'h1' ? 'h2' : tag === 'h2' ? 'h2' : tag === 'h3' ? 'h3' : 'h4'

const plain = (nodes: readonly MarkdownNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? ' ' : plain(node.children))).join('')

function elementOf(token: Token): MarkdownElement | null {
  if (token.type === 'heading_open') return { tag: headingTag(token.tag), children: [] }
  if (token.type === 'link_open') {
    const href = safeHref(String(token.attrGet('href') ?? ''))
    return href === null ? null : { tag: 'a', href, children: [] }
  }
  if (token.type === 'ordered_list_open') {
    const start = Number(token.attrGet('start') ?? 1)
    return start === 1 ? { tag: 'ol', children: [] } : { tag: 'ol', start, children: [] }
  }
  return isTag(token.tag) ? { tag: token.tag, children: [] } : null
}

function build(tokens: readonly Token[]): MarkdownNode[] {
  const root: MarkdownNode[] = []
  // A level without an element of its own (an address refused) gives its children to the one above.
  const levels: MarkdownNode[][] = [root]
  const add = (...nodes: MarkdownNode[]) => void levels.at(-1)?.push(...nodes)
  for (const token of tokens) {
    if (token.hidden) continue
    if (token.type === 'inline') add(...build(token.children ?? []))
    else if (token.type === 'text' || token.type === 'text_special') add(token.content)
    else if (token.type === 'image') add(token.content)
    else if (token.type === 'softbreak') add('\n')
    else if (token.type === 'code_inline') add({ tag: 'code', children: [token.content] })
    else if (token.type === 'fence' || token.type === 'code_block')
      add({ tag: 'pre', children: [{ tag: 'code', children: [token.content] }] })
    else if (token.nesting === 1) {
      const element = elementOf(token)
      if (element) add(element)
      levels.push(element ? element.children : (levels.at(-1) ?? root))
    } else if (token.nesting === -1) levels.pop()
    else if (token.tag === 'br' || token.tag === 'hr') add({ tag: token.tag, children: [] })
  }
  return root
}

/** Reads a page's Markdown. Any text is accepted; what is not Markdown is read as words. */
export function readMarkdown(text: string): MarkdownNode[] {
  const nodes = build(markdown.parse(text, {}))
  const taken = new Set<string>()
  for (const node of nodes)
    if (typeof node !== 'string' && /^h\d$/.test(node.tag)) {
      // So that a heading can be led to: 'Vos droits' → 'vos-droits'.
      const id = slugOf(plain(node.children), 60)
      if (id && !taken.has(id)) node.id = id
      taken.add(id)
    }
  return nodes
}

/** The words alone, for the search index and for descriptions. */
export const plainText = (nodes: readonly MarkdownNode[]): string =>
  nodes
    .map((node) =>
      typeof node === 'string'
        ? node
        : /^(a|strong|em|s|code|br)$/.test(node.tag)
          ? plain([node])
          : `${plainText(node.children)} `,
    )
    .join('')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
