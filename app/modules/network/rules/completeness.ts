import type { ContentOf, EntryKind } from './entry-content'

/** After Participedia: an entry begins as a stub and grows. */
export const completenesses = ['stub', 'partial', 'complete'] as const
export type Completeness = (typeof completenesses)[number]

/** A field, or several of which one is enough. */
type Asked<K extends EntryKind> = keyof ContentOf[K] | readonly (keyof ContentOf[K])[]
type Demands = { readonly [K in EntryKind]: { first: readonly Asked<K>[]; then: readonly Asked<K>[]; half: number } }

/** What an entry is first asked, what completes it, and how many of the latter make it more than a stub. */
const demands: Demands = {
  practice: {
    first: ['title', 'place', 'who', 'startsOn', 'done', 'changed'],
    then: [
      'themes',
      'purposes',
      'publics',
      'recruitment',
      'level',
      'duration',
      'participants',
      'cost',
      'funders',
      'outcome',
      ['failed', 'again'],
      'contact',
    ],
    half: 5,
  },
  method: {
    first: ['title', 'purpose', 'steps'],
    then: ['whenToUse', 'whenNotToUse', 'groupSize', 'duration', 'material', 'variants', 'sources'],
    half: 3,
  },
  resource: {
    first: ['title', 'about'],
    then: ['resourceKind', 'publisher', 'publishedOn', 'links', 'themes'],
    half: 2,
  },
}

const isFilled = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'string'
      ? value.trim() !== ''
      : value !== null && value !== undefined

/** The same, each as the fields of which one is enough. */
const fieldsOf = <K extends EntryKind>({ first, then, half }: Demands[K]) => ({
  first: first.map((asked) => [asked].flat().map(String)),
  then: then.map((asked) => [asked].flat().map(String)),
  half,
})
const askedFields = {
  practice: fieldsOf<'practice'>(demands.practice),
  method: fieldsOf<'method'>(demands.method),
  resource: fieldsOf<'resource'>(demands.resource),
}

/**
 * How complete an entry is, and the fields that would complete it, in the order of the form. A stub has what it is first
 * asked; a complete one has all that the table above names.
 */
export function completenessOf<K extends EntryKind>(
  kind: K,
  content: ContentOf[K],
): { level: Completeness; missing: string[] } {
  const { first, then, half } = askedFields[kind]
  const values: Readonly<Record<string, unknown>> = content
  const lacks = (fields: readonly string[]): boolean => !fields.some((field) => isFilled(values[field]))
  const missingFirst = first.filter(lacks)
  const missing = then.filter(lacks)
  const names = [...missingFirst, ...missing].map(([name = '']) => name)
  if (names.length === 0) return { level: 'complete', missing: [] }
  return {
    level: missingFirst.length === 0 && then.length - missing.length >= half ? 'partial' : 'stub',
    missing: names,
  }
}

/** What an entry is first asked: without it nothing is proposed. The place and the date may be said unknown. */
export const firstFields = (kind: EntryKind): string[] => askedFields[kind].first.map(([name = '']) => name)
