import type { EntryContent, EntryKind } from './rules/entry-content'
import { licenceAddresses } from './rules/vocabularies'

type Described = {
  kind: EntryKind
  path: string
  content: EntryContent
  description: string
  places: readonly { name: string }[]
  dates: { published: string | null; updated: string }
}

const types: Readonly<Record<EntryKind, string>> = { practice: 'Article', method: 'HowTo', resource: 'CreativeWork' }

/** An entry in the words of schema.org, for whoever reads pages by program. It says no more than the page. */
export function entryAsLinkedData({ kind, path, content, description, places, dates }: Described, origin: string) {
  const [place] = places
  return {
    '@context': 'https://schema.org',
    '@type': types[kind],
    name: content.title,
    headline: content.title,
    description,
    url: origin + path,
    inLanguage: 'fr',
    license: licenceAddresses[content.licence],
    dateModified: dates.updated,
    ...(dates.published ? { datePublished: dates.published } : {}),
    ...(content.credit ? { creditText: content.credit } : {}),
    ...(place ? { contentLocation: { '@type': 'Place', name: place.name } } : {}),
  }
}
