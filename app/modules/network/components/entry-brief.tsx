import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { entryPageMessages } from '../messages/entry-page'
import { fieldMessages } from '../messages/fields'
import { sayLooseDate, sayPeriod } from '../messages/loose-date'
import { vocabularyMessages } from '../messages/vocabularies'
import type { EntryContent, EntryKind } from '../rules/entry-content'
import { fieldsOfKind } from '../rules/entry-fields'
import type { ReactNode } from 'react'

type Values = Readonly<Record<string, unknown>>

/** What an entry says in a word each: who, when, for whom, how long, how much. What was not said is left out. */
export function EntryBrief({ kind, content, place }: { kind: EntryKind; content: EntryContent; place: ReactNode }) {
  const locale = useLocale()
  const page = useMessages(entryPageMessages)
  const fields: Readonly<Record<string, string>> = useMessages(fieldMessages).fields
  const words = useMessages(vocabularyMessages)
  const values = content as unknown as Values
  const period = kind === 'practice' && 'startsOn' in content ? sayPeriod(content.startsOn, content.endsOn, locale) : ''
  const facts = fieldsOfKind(kind).flatMap(({ field, ask }) => {
    const value = values[field]
    const term = fields[field] ?? field
    if (ask.as === 'one' && typeof value === 'string') {
      const said: Readonly<Record<string, string>> = words[ask.of]
      return [{ term, value: said[value] ?? value }]
    }
    if (ask.as === 'several' && Array.isArray(value) && value.length > 0 && field !== 'themes') {
      const said: Readonly<Record<string, string>> = words[ask.of]
      return [{ term, value: value.map((word) => said[String(word)] ?? String(word)).join(', ') }]
    }
    if (ask.as === 'count' && typeof value === 'number') return [{ term, value: page.onePerson(value) }]
    if (field === 'publishedOn' && typeof value === 'string') return [{ term, value: sayLooseDate(value, locale) }]
    if (ask.as === 'line' && shownLines.has(field) && typeof value === 'string' && value !== '')
      return [{ term, value }]
    return []
  })
  const first = [
    ...(place ? [{ term: page.place, value: place }] : []),
    ...(period === '' ? [] : [{ term: page.when, value: period }]),
  ]
  return <DefinitionList items={[...first, ...facts]} />
}

const shownLines = new Set(['who', 'facilitators', 'publisher', 'language'])
