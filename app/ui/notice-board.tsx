import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { Anchor } from './link'
import { uiMessages } from './messages'

export type NoticeBoardItem = {
  id?: string
  /** What sort of thing: 'Débat public'. */
  kind: ReactNode
  title: ReactNode
  href?: string
  facts?: ReactNode
  /** A `<Term>`, or a few words. */
  term?: ReactNode
}
export type NoticeBoardProps = { items: readonly NoticeBoardItem[]; level?: 2 | 3 | 4; empty?: ReactNode }

/** Things due or open, as on a town hall's board: kind, title, facts, term. */
export function NoticeBoard({ items, level = 3, empty }: NoticeBoardProps) {
  const messages = useMessages(uiMessages)
  const Heading = `h${level}` as const
  if (items.length === 0) return <>{empty ?? <p className="soft">{messages.openNow}</p>}</>
  return (
    <ul className="board">
      {items.map((item, index) => (
        <li key={item.id ?? item.href ?? index} className="board-item">
          <p className="board-kind">{item.kind}</p>
          <div className="board-body">
            <Heading className="board-title">
              {item.href ? <Anchor href={item.href}>{item.title}</Anchor> : item.title}
            </Heading>
            {item.facts ? <p className="board-facts">{item.facts}</p> : null}
          </div>
          {item.term ? <p className="board-term">{item.term}</p> : null}
        </li>
      ))}
    </ul>
  )
}
