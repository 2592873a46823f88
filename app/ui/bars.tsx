/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- `display: block` on narrow screens takes the table's own roles away */
import type { ReactNode } from 'react'
import { formatNumber } from '~/platform/i18n/format'
import { useLocale } from '~/platform/i18n/react'

export type Bar = {
  label: string
  value: number
  /** Said instead of the bare number: '412 sur 871'. */ said?: ReactNode
  tone?: 'met' | 'call'
}
export type BarsProps = {
  caption: ReactNode
  bars: readonly Bar[]
  /** Heads of the columns: what is counted, and in what. */
  head: { label: string; value: string }
  /** Where the axis ends; the largest value when left out. */
  max?: number
  /** A line across all bars: the quorum, the mean. */
  line?: { value: number; label: string }
}

/** A figure that is its own table: each row has its name, its bar and its number, so nothing is hidden from anyone. */
export function Bars({ caption, bars, head, max, line }: BarsProps) {
  const locale = useLocale()
  const end = Math.max(1, max ?? 0, line?.value ?? 0, ...bars.map((bar) => bar.value))
  const share = (value: number) => Math.round((value / end) * 1000) / 10
  return (
    <figure>
      <table className="table bars" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {head.label}
            </th>
            <td role="cell" />
            <th scope="col" role="columnheader" className="numeric">
              {head.value}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {bars.map((bar) => (
            <tr key={bar.label} role="row">
              <th scope="row" role="rowheader">
                {bar.label}
              </th>
              <td className="bars-drawing" role="cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <path className="bar-track" d="M0 9.5H100" />
                  <rect
                    className={bar.tone ? `bar bar-${bar.tone}` : 'bar'}
                    x="0"
                    y="2.5"
                    width={share(bar.value)}
                    height="5"
                  />
                  {line ? <path className="bar-line" d={`M${share(line.value)} 0V10`} /> : null}
                </svg>
              </td>
              <td className="numeric" role="cell" data-label={head.value}>
                {bar.said ?? formatNumber(bar.value, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {line ? (
        <figcaption className="bars-legend">
          <svg viewBox="0 0 20 8" aria-hidden="true" focusable="false">
            <path className="bar-line" d="M0 4H20" />
          </svg>{' '}
          {line.label}
        </figcaption>
      ) : null}
    </figure>
  )
}
