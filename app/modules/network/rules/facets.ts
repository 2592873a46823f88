import type { EntryContent } from './entry-content'

/** What lists and maps filter by; values are codes of vocabularies, or of territories. */
export const facets = [
  'theme',
  'purpose',
  'public',
  'recruitment',
  'level',
  'duration',
  'cost',
  'outcome',
  'group',
  'resource',
] as const
export type Facet = (typeof facets)[number]
export type FacetValue = Readonly<{ facet: Facet; value: string }>

/** Each pair once in memory: there are few, and a hundred thousand practices hold them. */
const pairs = new Map<string, FacetValue>()
function pair(facet: Facet, value: string): FacetValue {
  const key = `${facet}:${value}`
  const known = pairs.get(key)
  if (known) return known
  const made = { facet, value }
  // Values are codes of vocabularies; anything else is not kept, so that this stays small.
  if (pairs.size < 1000) pairs.set(key, made)
  return made
}

const each = (facet: Facet, values: readonly string[] | undefined): FacetValue[] =>
  [...new Set(values)].map((value) => pair(facet, value))
const one = (facet: Facet, value: string | null | undefined): FacetValue[] => (value ? [pair(facet, value)] : [])

/** The facets of an entry, as the table EntryFacet keeps them; territories are columns of the entry. */
export function facetsOf(content: EntryContent): FacetValue[] {
  const all: FacetValue[] = each('theme', content.themes)
  if ('purposes' in content) all.push(...each('purpose', content.purposes))
  if ('publics' in content) all.push(...each('public', content.publics))
  if ('recruitment' in content) all.push(...one('recruitment', content.recruitment))
  if ('level' in content) all.push(...one('level', content.level))
  if ('duration' in content) all.push(...one('duration', content.duration))
  if ('cost' in content) all.push(...one('cost', content.cost))
  if ('outcome' in content) all.push(...one('outcome', content.outcome))
  if ('groupSize' in content) all.push(...one('group', content.groupSize))
  if ('resourceKind' in content) all.push(...one('resource', content.resourceKind))
  return all
}
