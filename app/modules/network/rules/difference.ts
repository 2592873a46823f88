import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import * as z from 'zod/mini'

/** What a change does to an entry: each field that it touches, before and after. An absent side is a field without value. */
export type Differences = Readonly<Record<string, Readonly<{ before: Json; after: Json }>>>

const json = z.custom<Json>((value) => value !== undefined)
export const differencesSchema = z.record(z.string(), z.object({ before: json, after: json }))
export const readDifferences = (text: string): Differences => differencesSchema.parse(JSON.parse(text))

type Fields = Readonly<Record<string, Json>>
/** Most fields are plain values, which need not be written to be compared. */
const same = (a: Json = null, b: Json = null): boolean =>
  a === b || (a !== null && b !== null && typeof a === 'object' && canonicalJson(a) === canonicalJson(b))

/** What leads from one content to the other; empty where nothing differs. */
export function differencesOf(before: Fields, after: Fields): Differences {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return Object.fromEntries(
    fields
      .filter((field) => !same(before[field], after[field]))
      .map((field) => [field, { before: before[field] ?? null, after: after[field] ?? null }]),
  )
}

/** The change that gives back what this one replaced. */
export const undoing = (differences: Differences): Differences =>
  Object.fromEntries(
    Object.entries(differences).map(([field, { before, after }]) => [field, { before: after, after: before }]),
  )

/**
 * The content with the differences applied. A field that somebody changed since (it holds neither what the change found nor
 * what it writes) is a conflict: it is named, and nothing is applied unless `over` says to write over it.
 */
export function applyDifferences(
  content: Fields,
  differences: Differences,
  { over = false } = {},
): { content: Fields } | { conflicts: string[] } {
  const conflicts = Object.entries(differences)
    .filter(([field, { before, after }]) => !same(content[field], before) && !same(content[field], after))
    .map(([field]) => field)
  if (conflicts.length > 0 && !over) return { conflicts }
  return {
    content: {
      ...content,
      ...Object.fromEntries(Object.entries(differences).map(([field, { after }]) => [field, after])),
    },
  }
}
