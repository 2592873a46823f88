import { formatNumber } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/react'
import { Anchor } from './link'

export type FilterLink = {
  href: string
  label: string
  /** How many it leaves. */ count?: number
  isCurrent?: boolean
}

/** One choice among a few that narrows what is under it: links, so that each has an address. Alone, it is no choice. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }) {
  const locale = useLocale()
  if (links.length < 2) return null
  return (
    <nav aria-label={label}>
      <ul className="filter-links">
        {links.map(({ href, label: text, count, isCurrent }) => (
          <li key={href}>
            <Anchor href={href} aria-current={isCurrent ? 'true' : undefined}>
              {text}
              {count === undefined ? null : <span className="filter-count">{formatNumber(count, locale)}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
