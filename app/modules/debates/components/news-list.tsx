import { Markdown } from '~/modules/editorial/components/markdown'
import type { MarkdownNode } from '~/modules/editorial/rules/markdown'
import { formatDate } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { publicDebateMessages } from '../messages/public'
import { newsPath } from '../rules/debate-paths'

type Brief = { id: string; title: string; publishedAt: Date | string }

/** The latest news by their titles. */
export function NewsBrief({ debate, news }: { debate: { slug: string }; news: readonly Brief[] }) {
  const locale = useLocale()
  const { page } = useMessages(publicDebateMessages)
  if (news.length === 0) return <p className="soft">{page.noNews}</p>
  return (
    <ul className="link-list">
      {news.map(({ id, title, publishedAt }) => (
        <li key={id}>
          <Anchor href={`${newsPath(debate)}#n-${id}`}>{title}</Anchor>
          <p className="link-text">{formatDate(new Date(publishedAt), locale)}</p>
        </li>
      ))}
    </ul>
  )
}

/** The thread, each piece whole. */
export function NewsList({ news }: { news: readonly (Brief & { text: readonly MarkdownNode[] })[] }) {
  const locale = useLocale()
  return (
    <ol className="record">
      {news.map(({ id, title, publishedAt, text }) => (
        <li key={id} id={`n-${id}`}>
          <h2>{title}</h2>
          <p className="record-facts">{formatDate(new Date(publishedAt), locale)}</p>
          <Markdown nodes={text} />
        </li>
      ))}
    </ol>
  )
}
