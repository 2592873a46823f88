import type { ContentOf, EntryKind } from './entry-content'
import type { Vocabulary } from './vocabularies'

/** How a field is asked and shown. */
export type FieldAsk =
  | { as: 'line' }
  | { as: 'text'; rows: number }
  | { as: 'date' }
  | { as: 'count' }
  | { as: 'one'; of: Vocabulary }
  | { as: 'several'; of: Vocabulary }
  | { as: 'place' }
  | { as: 'links' }
  | { as: 'licence' }

type Keys<K extends EntryKind> = keyof ContentOf[K] & string
export type EntryField<K extends EntryKind = EntryKind> = K extends EntryKind ? Keys<K> : never

export const sections = ['essentials', 'people', 'means', 'lessons', 'use', 'sharing'] as const
export type SectionName = (typeof sections)[number]

const line = { as: 'line' } as const
const text = (rows: number) => ({ as: 'text', rows }) as const
const date = { as: 'date' } as const
const one = (of: Vocabulary) => ({ as: 'one', of }) as const
const several = (of: Vocabulary) => ({ as: 'several', of }) as const
const links = { as: 'links' } as const
const licence = { as: 'licence' } as const

type Form = Readonly<Partial<Record<SectionName, Readonly<Record<string, FieldAsk>>>>>

/**
 * Every field of each kind, in the order in which it is asked, read and compared. The first section is what a proposal is
 * asked (six fields for a practice, after the other maps' experience that long forms stay empty); the rest completes it.
 */
export const entryForms = {
  practice: {
    essentials: {
      title: line,
      place: { as: 'place' },
      who: line,
      startsOn: date,
      endsOn: date,
      done: text(7),
      changed: text(5),
    },
    people: {
      themes: several('theme'),
      purposes: several('purpose'),
      publics: several('public'),
      recruitment: one('recruitment'),
      level: one('level'),
      participants: { as: 'count' },
    },
    means: { duration: one('duration'), cost: one('cost'), funders: several('funder'), facilitators: line },
    lessons: {
      outcome: one('outcome'),
      decision: text(4),
      failed: text(4),
      again: text(4),
      evaluation: text(4),
    },
    sharing: { contact: line, links, licence, credit: line },
  },
  method: {
    essentials: { title: line, purpose: text(4), steps: text(9) },
    use: {
      whenToUse: text(4),
      whenNotToUse: text(4),
      groupSize: one('groupSize'),
      duration: one('duration'),
      level: one('level'),
      material: text(3),
      variants: text(4),
      themes: several('theme'),
    },
    sharing: { sources: text(4), links, licence, credit: line },
  },
  resource: {
    essentials: { title: line, about: text(5), links, resourceKind: one('resourceKind') },
    use: { publisher: line, publishedOn: date, language: line, themes: several('theme') },
    sharing: { licence, credit: line },
  },
} as const satisfies Record<EntryKind, Form>

export type AskedField = Readonly<{ field: string; ask: FieldAsk; section: SectionName }>

/** The fields of a kind, in order, each with its section. */
export const fieldsOfKind = (kind: EntryKind): readonly AskedField[] =>
  sections.flatMap((section) =>
    Object.entries((entryForms[kind] as Form)[section] ?? {}).map(([field, ask]) => ({ field, ask, section })),
  )

/** The sections that a kind has, in order. */
export const sectionsOfKind = (kind: EntryKind): readonly SectionName[] =>
  sections.filter((section) => (entryForms[kind] as Form)[section] !== undefined)

/** What a proposal asks: the essentials, with how its author gives it. */
export const proposalFields = (kind: EntryKind): readonly AskedField[] =>
  fieldsOfKind(kind).filter(
    ({ section, field }) => section === 'essentials' || field === 'licence' || field === 'credit',
  )
