import { formatDate, formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { Tag } from '~/ui/tag'
import { contributionMessages } from '../messages/contributions'
import type { Origin } from '../rules/contribution'
import { contributionPath } from '../rules/paths'

export type ContributionItem = {
  number: number
  title: string
  text: string
  authorName: string
  origin: Origin
  theme: string | null
  place: string | null
  supports: number
  discussed: number
  publishedAt: Date | null
}

/** The beginning of a text, cut between words. */
function beginning(text: string, length = 260): string {
  // Most texts have one space between words already.
  const line = /[^\S ]|  /.test(text) ? text.replace(/\s+/g, ' ') : text
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  return `${cut.slice(0, cut.lastIndexOf(' ')) || cut}…`
}

/** Contributions one under the other: their number in the margin, what they say, and what became of them. */
export function ContributionList({
  debate,
  contributions,
}: {
  debate: { slug: string }
  contributions: readonly ContributionItem[]
}) {
  const words = useMessages(contributionMessages)
  const locale = useLocale()
  return (
    <ol className="contributions">
      {contributions.map((one) => (
        <li key={one.number} className="contribution-item">
          <p className="contribution-number">{words.number(one.number)}</p>
          <div className="contribution-body">
            <h3 className="contribution-title">
              <Anchor href={contributionPath(debate, one.number)}>{one.title}</Anchor>
            </h3>
            <p className="contribution-text">{beginning(one.text)}</p>
            <p className="contribution-facts soft">
              {words.by(one.authorName)}
              {one.publishedAt ? <>, {words.on(formatDate(one.publishedAt, locale))}</> : null}
              {one.place ? <>, {one.place}</> : null}
              {one.origin === 'web' ? null : (
                <>
                  {' '}
                  <Tag>{words.origins[one.origin]}</Tag>
                </>
              )}
              {one.theme ? (
                <>
                  {' '}
                  <Tag tone="loire">{one.theme}</Tag>
                </>
              ) : null}
            </p>
          </div>
          <p className="contribution-counts">
            <span>{words.supports(one.supports, formatNumber(one.supports, locale))}</span>
            <span>{words.exchanges(one.discussed, formatNumber(one.discussed, locale))}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
