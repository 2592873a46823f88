import { formatNumber } from '~/platform/i18n/format'
import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { sayPeriod } from '../messages/loose-date'
import { practicesMessages } from '../messages/practices'
import { vocabularyMessages } from '../messages/vocabularies'
import { entryPath } from '../rules/found-entry'
import { isWordOf } from '../rules/vocabularies'

export type PracticeLine = {
  slug: string
  title: string
  place: string
  territory: string | null
  departement: string | null
  date: string | null
  endsOn: string | null
  completeness: 'stub' | 'partial' | 'complete'
  themes: readonly string[]
  text: readonly { text: string; match: boolean }[]
  metres: number | null
}

/** Practices one under the other: what, where, when, how it begins. */
export function PracticeList({ practices }: { practices: readonly PracticeLine[] }) {
  return (
    <ol className="practices">
      {practices.map((practice) => (
        <Line key={practice.slug} {...practice} />
      ))}
    </ol>
  )
}

function Line({
  slug,
  title,
  place,
  territory,
  departement,
  date,
  endsOn,
  completeness,
  themes,
  text,
  metres,
}: PracticeLine) {
  const locale = useLocale()
  const messages = useMessages(practicesMessages)
  const words = useMessages(vocabularyMessages)
  const where = [place, territory, departement].filter(Boolean).join(', ')
  const when = sayPeriod(date, endsOn, locale)
  const away =
    metres === null
      ? ''
      : metres < 500
        ? messages.distanceHere
        : messages.distance(formatNumber(Math.round(metres / 1000) || 1, locale))
  const facts = [where, when, away].filter(Boolean)
  const named = themes.flatMap((theme) => (isWordOf('theme', theme) ? [words.theme[theme]] : []))
  return (
    <li className="practice">
      <h3 className="practice-title">
        <Anchor href={entryPath('practice', slug)}>{title}</Anchor>
      </h3>
      <p className="practice-facts">{facts.join(' · ')}</p>
      {text.length > 0 ? (
        <p className="practice-text">
          {text.map(({ text: piece, match }, index) => (match ? <mark key={index}>{piece}</mark> : piece))}
        </p>
      ) : null}
      <p className="practice-themes">
        {named.join(' · ')}
        {completeness === 'complete' ? null : (
          <>
            {named.length > 0 ? ' · ' : ''}
            <span className="practice-level">{words.completeness[completeness]}</span>
          </>
        )}
      </p>
    </li>
  )
}
