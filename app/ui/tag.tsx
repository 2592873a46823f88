import type { ReactNode } from 'react'
import { classes } from './classes'

/** A kind or a theme: never a state (see `Status`). */
export function Tag({ tone, children }: { tone?: 'loire' | 'vine' | 'poppy' | 'colza'; children: ReactNode }) {
  return <span className={classes('tag', tone && `tag-${tone}`)}>{children}</span>
}

export function Tags({ items, label }: { items: readonly string[]; label?: string }) {
  return (
    <ul className="tags" aria-label={label}>
      {items.map((item) => (
        <li key={item}>
          <Tag>{item}</Tag>
        </li>
      ))}
    </ul>
  )
}
