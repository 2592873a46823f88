import type { ReactNode } from 'react'
import { Anchor } from './link'

export type TextColumn = { title: ReactNode; text: ReactNode; link: { href: string; label: string } }

/** A few things of the same weight side by side: title, text, where to go on; the three stand level. */
export function Columns({ items, level = 3 }: { items: readonly TextColumn[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <ul className="columns">
      {items.map(({ title, text, link }) => (
        <li key={link.label} className="column">
          <Heading className="column-title">{title}</Heading>
          <p className="column-text">{text}</p>
          <Anchor className="column-link" href={link.href}>
            {link.label}
          </Anchor>
        </li>
      ))}
    </ul>
  )
}
