import type { ReactNode } from 'react'
import { formatInstant } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/react'

export type TimelineEntry = { id?: string; at: Date; title: ReactNode; by?: ReactNode; children?: ReactNode }

/** The history of a file, in the order given (the latest first, as a rule). */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const locale = useLocale()
  return (
    <ol className="timeline">
      {entries.map(({ id, at, title, by, children }, index) => (
        <li key={id ?? index} className="timeline-entry">
          <time className="timeline-at" dateTime={at.toISOString()}>
            {formatInstant(at, locale)}
          </time>
          <div className="timeline-body">
            <p className="timeline-title">{title}</p>
            {by ? <p className="timeline-by">{by}</p> : null}
            {children}
          </div>
        </li>
      ))}
    </ol>
  )
}
