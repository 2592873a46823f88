import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { Anchor } from './link'
import { uiMessages } from './messages'

export type PageTitleProps = {
  title: ReactNode
  /** One or two sentences that say what the page is for. */
  lede?: ReactNode
  /** A word above the title: the kind of thing, the article. */
  kicker?: ReactNode
  /** The way back, from the furthest; the page itself is not in it. */
  back?: readonly { href: string; label: string }[]
  /** Status, dates: facts on the page's subject. */
  facts?: ReactNode
  actions?: ReactNode
}

/** What page this is: one title, one main action, and the way back. */
export function PageTitle({ title, lede, kicker, back = [], facts, actions }: PageTitleProps) {
  const messages = useMessages(uiMessages)
  return (
    <div className="page-title">
      {back.length > 0 ? (
        <nav className="breadcrumb" aria-label={messages.breadcrumb}>
          <ol>
            {back.map(({ href, label }) => (
              <li key={href}>
                <Anchor href={href}>{label}</Anchor>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      {kicker ? <p className="kicker">{kicker}</p> : null}
      <h1>{title}</h1>
      {lede ? <div className="lede">{lede}</div> : null}
      {facts ? <div className="page-facts">{facts}</div> : null}
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
  )
}
