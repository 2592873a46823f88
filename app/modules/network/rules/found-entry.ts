import type { EntryContent, EntryKind } from './entry-content'

export const entryFolders: Readonly<Record<EntryKind, string>> = {
  practice: 'pratiques',
  method: 'methodes',
  resource: 'ressources',
}
/** Address of an entry's page, without language. */
export const entryPath = (kind: EntryKind, slug: string): string => `/reseau/${entryFolders[kind]}/${slug}`

/** Adds what a value says, in words; a place by its name. */
function addTexts(value: unknown, to: string[]): void {
  if (typeof value === 'string') to.push(value)
  else if (Array.isArray(value)) for (const one of value) addTexts(one, to)
  else if (value && typeof value === 'object' && 'name' in value) addTexts(value.name, to)
}

/** An entry as search finds it: its own words, whatever the field. */
export function foundEntry(kind: EntryKind, slug: string, content: EntryContent) {
  const texts: string[] = []
  for (const [field, value] of Object.entries(content))
    if (field !== 'title' && field !== 'licence' && field !== 'links') addTexts(value, texts)
  for (const { title } of content.links) texts.push(title)
  return { url: entryPath(kind, slug), title: content.title, body: texts.join(' ') }
}
