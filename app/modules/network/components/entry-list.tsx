import { useLocale, useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { entryPageMessages } from '../messages/entry-page'
import { vocabularyMessages } from '../messages/vocabularies'
import { sayLooseDate } from '../messages/loose-date'

export type ListedEntry = {
  title: string
  path: string
  /** What it is for, in a sentence. */
  text?: string
  /** Short facts, after the title. */
  facts?: readonly string[]
  isDemonstration: boolean
  /** In the reader's language, and not in that of its authors. */
  isTranslated?: boolean
}

/** Entries one under the other: a title that leads to the page, what it is, a few facts. */
export function EntryList({ entries, level = 2 }: { entries: readonly ListedEntry[]; level?: 2 | 3 }) {
  const locale = useLocale()
  const messages = useMessages(entryPageMessages)
  const Heading = `h${level}` as const
  return (
    <ul className="entry-list">
      {entries.map(({ title, path, text, facts = [], isDemonstration, isTranslated }) => {
        const shown = [...facts, ...(isDemonstration ? [messages.demonstration] : [])].filter(Boolean)
        const lang = locale === 'fr' || isTranslated ? undefined : 'fr'
        return (
          <li key={path}>
            <Heading lang={lang}>
              <Anchor href={path}>{title}</Anchor>
            </Heading>
            {text ? <p lang={lang}>{text}</p> : null}
            {shown.length > 0 ? <p className="soft small">{shown.join(' · ')}</p> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** The facts of a practice in a list: where, and the year. */
export function usePracticeFacts() {
  const locale = useLocale()
  const words = useMessages(vocabularyMessages)
  return ({ place, happenedOn, completeness }: { place: string; happenedOn: string | null; completeness: string }) => {
    const levels: Readonly<Record<string, string>> = words.completeness
    return [place, happenedOn ? sayLooseDate(happenedOn.slice(0, 4), locale) : '', levels[completeness] ?? ''].filter(
      Boolean,
    )
  }
}
