import { createElement, type ReactNode } from 'react'
import { Anchor } from '~/ui/link'
import type { MarkdownNode } from '../rules/markdown'

const empty = new Set(['br', 'hr'])

function render(nodes: readonly MarkdownNode[]): ReactNode[] {
  return nodes.map((node, key) => {
    if (typeof node === 'string') return node
    if (empty.has(node.tag)) return createElement(node.tag, { key })
    if (node.tag === 'a')
      return (
        <Anchor key={key} href={node.href ?? ''}>
          {render(node.children)}
        </Anchor>
      )
    // A row of headings in Markdown is a row of column headings.
    if (node.tag === 'th') return createElement('th', { key, scope: 'col' }, ...render(node.children))
    return createElement(node.tag, { key, id: node.id, start: node.start }, ...render(node.children))
  })
}

/** A page's text as React elements: what the portal's people write never becomes markup of its own. */
export const Markdown = ({ nodes }: { nodes: readonly MarkdownNode[] }) => <div className="prose">{render(nodes)}</div>
