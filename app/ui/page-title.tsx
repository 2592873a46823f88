import type { ReactNode } from 'react'
import { useMessages } from '~/platform/i18n/react'
import { classes } from './classes'
import { Anchor } from './link'
import { uiMessages } from './messages'

export type PageTitleProps = {
  title: ReactNode
  /** One or two sentences that say what the page is for. */
  lede?: ReactNode
  /** A word above the title: the kind of thing, the article. Left out where the way back or the title says it. */
  kicker?: ReactNode
  /** The way back, from the furthest; the page itself is not in it. */
  back?: readonly { href: string; label: string }[]
  /** Status, dates: facts on the page's subject. */
  facts?: ReactNode
  actions?: ReactNode
  /** 'compact': a page of a wizard, where the first question matters more than the title. */
  size?: 'full' | 'compact'
  /** Between the way back and the title: the line of steps. */
  before?: ReactNode
}

/** What page this is: one title, one main action, and the way back. */
export function PageTitle({ title, lede, kicker, back = [], facts, actions, size = 'full', before }: PageTitleProps) {
  const messages = useMessages(uiMessages)
  const isSaid = kicker === back.at(-1)?.label || kicker === title
  return (
    <div className={classes('page-title', size === 'compact' && 'page-title-compact')}>
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
      {before}
      {kicker && !isSaid ? <p className="kicker">{kicker}</p> : null}
      <h1>{title}</h1>
      {lede ? <div className="lede">{lede}</div> : null}
      {facts ? <div className="page-facts">{facts}</div> : null}
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
  )
}
