import type { Part } from '~/platform/search/excerpt'
import { useMessages } from '~/platform/i18n/react'
import { NoticeBoard } from '~/ui/notice-board'
import { editorialMessages } from '../messages'

export type Found = { url: string; kind: string; title: readonly Part[]; excerpt: readonly Part[] }

/** The kind of a document in words; one that has none yet is 'other'. */
export function useKindLabel(): (kind: string) => string {
  const { search } = useMessages(editorialMessages)
  const kinds: Readonly<Record<string, string>> = search.kinds
  return (kind) => kinds[kind] ?? search.kinds.other
}

const Marked = ({ parts }: { parts: readonly Part[] }) => (
  <>{parts.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text))}</>
)

/** What a search found: kind, title, the passage that holds the words. */
export function SearchResults({ results }: { results: readonly Found[] }) {
  const kindLabel = useKindLabel()
  return (
    <NoticeBoard
      level={3}
      items={results.map(({ url, kind, title, excerpt }) => ({
        id: url,
        kind: kindLabel(kind),
        title: <Marked parts={title} />,
        href: url,
        facts: <Marked parts={excerpt} />,
      }))}
    />
  )
}
