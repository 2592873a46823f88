import type { ReactNode } from 'react'
import { classes } from './classes'
import { Anchor } from './link'

export type LinkListItem = {
  href: string
  title: ReactNode
  /** What one finds there, in a line. */ text?: ReactNode
}

/** Ways on from here; with a line each, what they are for is beside them. */
export function LinkList({ items, label }: { items: readonly LinkListItem[]; label?: string }) {
  const isDescribed = items.some(({ text }) => text)
  return (
    <ul className={classes('link-list', isDescribed && 'link-list-described')} aria-label={label}>
      {items.map(({ href, title, text }) => (
        <li key={href}>
          <Anchor href={href}>{title}</Anchor>
          {text ? <p className="link-text">{text}</p> : null}
        </li>
      ))}
    </ul>
  )
}
