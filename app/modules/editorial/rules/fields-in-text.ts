import type { MarkdownNode } from './markdown'

const field = /\{\{\s*([a-z.-]+)\s*\}\}/g

/** The names of the fields that a text shows: '{{publisher.name}}' → 'publisher.name'. */
export const fieldsIn = (text: string): string[] => [...new Set([...text.matchAll(field)].map(([, name = '']) => name))]

/**
 * Writes values in the place of `{{fields}}`, in the words of a text already read, so that a value is never read as
 * Markdown. `valueOf` gives null for a name that is no field: it stays as written.
 */
export function fillFields(nodes: readonly MarkdownNode[], valueOf: (name: string) => string | null): MarkdownNode[] {
  return nodes.map((node) =>
    typeof node === 'string'
      ? node.replace(field, (written, name: string) => valueOf(name) ?? written)
      : { ...node, children: fillFields(node.children, valueOf) },
  )
}
