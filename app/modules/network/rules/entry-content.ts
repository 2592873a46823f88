import * as z from 'zod/mini'
import { licences, precisions, vocabularies } from './vocabularies'

/** What the network shares; one machine proposes, confirms, edits and merges all three. */
export const entryKinds = ['practice', 'method', 'resource'] as const
export type EntryKind = (typeof entryKinds)[number]
export const isEntryKind = (text: unknown): text is EntryKind => (entryKinds as readonly unknown[]).includes(text)

/** Lengths in characters: an entry in six fields stays short; its completion may be long. */
export const lengths = { title: 140, line: 200, text: 10_000, links: 20, words: 14 } as const

const line = z.string().check(z.maxLength(lengths.line))
const text = z.string().check(z.maxLength(lengths.text))
const words = <T extends readonly [string, ...string[]]>(of: T) => z.array(z.enum(of)).check(z.maxLength(lengths.words))
const oneOf = <T extends readonly [string, ...string[]]>(of: T) => z.nullable(z.enum(of))
const count = z.nullable(z.int().check(z.minimum(0), z.maximum(10_000_000)))

/** A civil date as closely as it is known: '2017', '2017-03' or '2017-03-08'. */
const looseDate = z.nullable(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)))

/** Where: a territory's code ('com:18033', 'dep:18', 'bassin:vierzon'), a point in degrees (WGS 84), and how close it is. */
export const placeSchema = z.object({
  /** In words: 'salle des fêtes', 'quartier des Blossières'. */
  name: line,
  territory: z.nullable(z.string().check(z.regex(/^(reg|dep|bassin|petr|epci|com):[A-Za-z0-9-]{1,60}$/))),
  precision: z.enum(precisions),
  latitude: z.nullable(z.number().check(z.minimum(-90), z.maximum(90))),
  longitude: z.nullable(z.number().check(z.minimum(-180), z.maximum(180))),
})
export type EntryPlace = z.infer<typeof placeSchema>

export const linkSchema = z.object({ title: line, url: z.string().check(z.regex(/^https?:\/\/\S{3,500}$/)) })

const shared = {
  title: z.string().check(z.minLength(1), z.maxLength(lengths.title)),
  themes: words(vocabularies.theme),
  links: z.array(linkSchema).check(z.maxLength(lengths.links)),
  licence: z.enum(licences),
  /** How its authors want to be named, in words; empty: not named. */
  credit: line,
}

/** The first six (title, place, who, when, what was done, what it changed), then what completes them. Texts are Markdown. */
export const practiceSchema = z.object({
  ...shared,
  place: z.nullable(placeSchema),
  who: line,
  startsOn: looseDate,
  endsOn: looseDate,
  done: text,
  changed: text,
  purposes: words(vocabularies.purpose),
  publics: words(vocabularies.public),
  recruitment: oneOf(vocabularies.recruitment),
  level: oneOf(vocabularies.level),
  duration: oneOf(vocabularies.duration),
  participants: count,
  cost: oneOf(vocabularies.cost),
  funders: words(vocabularies.funder),
  facilitators: line,
  failed: text,
  again: text,
  outcome: oneOf(vocabularies.outcome),
  /** The decision that followed, in words. */
  decision: text,
  evaluation: text,
  /** Who to write to, public, as its author chose to show it. */
  contact: line,
})

export const methodSchema = z.object({
  ...shared,
  purpose: text,
  whenToUse: text,
  whenNotToUse: text,
  groupSize: oneOf(vocabularies.groupSize),
  duration: oneOf(vocabularies.duration),
  material: text,
  steps: text,
  variants: text,
  sources: text,
  level: oneOf(vocabularies.level),
})

export const resourceSchema = z.object({
  ...shared,
  resourceKind: oneOf(vocabularies.resourceKind),
  about: text,
  publisher: line,
  /** Language of the resource itself. */
  language: line,
  publishedOn: looseDate,
})

export type PracticeContent = z.infer<typeof practiceSchema>
export type MethodContent = z.infer<typeof methodSchema>
export type ResourceContent = z.infer<typeof resourceSchema>
export type ContentOf = { practice: PracticeContent; method: MethodContent; resource: ResourceContent }
export type EntryContent = ContentOf[EntryKind]

export const contentSchemas = { practice: practiceSchema, method: methodSchema, resource: resourceSchema } as const

/** The content that a row keeps as canonical JSON. Throws where it is not of that kind: rows are written through here. */
export const readContent = <K extends EntryKind>(kind: K, json: string): ContentOf[K] =>
  contentSchemas[kind].parse(JSON.parse(json)) as ContentOf[K]

const emptyShared = { title: '', themes: [], links: [], licence: 'lo-2.0' as const, credit: '' }

/** An entry with nothing in it yet, to be filled. */
export const emptyContent: { readonly [K in EntryKind]: ContentOf[K] } = {
  practice: {
    ...emptyShared,
    place: null,
    who: '',
    startsOn: null,
    endsOn: null,
    done: '',
    changed: '',
    purposes: [],
    publics: [],
    recruitment: null,
    level: null,
    duration: null,
    participants: null,
    cost: null,
    funders: [],
    facilitators: '',
    failed: '',
    again: '',
    outcome: null,
    decision: '',
    evaluation: '',
    contact: '',
  },
  method: {
    ...emptyShared,
    purpose: '',
    whenToUse: '',
    whenNotToUse: '',
    groupSize: null,
    duration: null,
    material: '',
    steps: '',
    variants: '',
    sources: '',
    level: null,
  },
  resource: { ...emptyShared, resourceKind: null, about: '', publisher: '', language: '', publishedOn: null },
}
