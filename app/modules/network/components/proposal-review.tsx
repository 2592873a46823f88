import { useLocale, useMessages } from '~/platform/i18n/react'
import { DefinitionList } from '~/ui/definition-list'
import { fieldMessages } from '../messages/fields'
import { sayLooseDate } from '../messages/loose-date'
import { vocabularyMessages } from '../messages/vocabularies'
import type { EntryContent, EntryKind } from '../rules/entry-content'
import { proposalFields } from '../rules/entry-fields'

/** What was written, to be read again before it leaves. Texts stand as they were typed. */
export function ProposalReview({ kind, content, place }: { kind: EntryKind; content: EntryContent; place: string }) {
  const locale = useLocale()
  const fields: Readonly<Record<string, string>> = useMessages(fieldMessages).fields
  const words = useMessages(vocabularyMessages)
  const items = proposalFields(kind).flatMap(({ field, ask }) => {
    const value: unknown = Reflect.get(content, field)
    const said =
      ask.as === 'place'
        ? [place, 'place' in content ? content.place?.name : ''].filter(Boolean).join(', ')
        : ask.as === 'date' && typeof value === 'string'
          ? sayLooseDate(value, locale)
          : ask.as === 'licence'
            ? words.licence[content.licence]
            : ask.as === 'links'
              ? content.links.map(({ url }) => url).join(', ')
              : ask.as === 'one' && typeof value === 'string'
                ? (words[ask.of] as Readonly<Record<string, string>>)[value]
                : typeof value === 'string'
                  ? value
                  : ''
    return said ? [{ term: fields[field] ?? field, value: <span className="as-typed">{said}</span> }] : []
  })
  return <DefinitionList items={items} />
}
