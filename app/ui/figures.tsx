import type { ReactNode } from 'react'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/react'
import { Anchor } from './link'

export type Figure = {
  value: number | string
  unit: ReactNode
  title?: ReactNode
  text?: ReactNode
  link?: { href: string; label: ReactNode }
}

/** A few large figures side by side, each with what it counts and where to go on. */
export function Figures({ items, level = 3 }: { items: readonly Figure[]; level?: 2 | 3 }) {
  const locale = useLocale()
  const Heading = `h${level}` as const
  return (
    <ul className="figures">
      {items.map(({ value, unit, title, text, link }, index) => (
        <li key={link?.href ?? index} className="figure-item">
          <p className="figure-value">
            {typeof value === 'number' ? formatNumber(value, locale) : value}{' '}
            <span className="figure-unit">{unit}</span>
          </p>
          {title ? <Heading className="figure-title">{title}</Heading> : null}
          {text ? <p className="figure-text">{text}</p> : null}
          {link ? (
            <Anchor className="figure-link" href={link.href}>
              {link.label}
            </Anchor>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
