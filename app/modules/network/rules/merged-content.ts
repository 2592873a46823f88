import type { Json } from '~/platform/pure/canonical-json'

type Fields = Readonly<Record<string, Json>>
const isEmpty = (value: Json | undefined): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Lists of both, each value once, in the order of the first. */
const joined = (a: readonly Json[], b: readonly Json[]): Json[] => [
  ...new Map([...a, ...b].map((value) => [JSON.stringify(value), value])).values(),
]

/**
 * The content of two entries made one: the kept one's, but for the fields `taken` from the other; what is empty in the kept
 * one is filled, lists are joined, and both credits are named.
 */
export function mergedContent(kept: Fields, merged: Fields, taken: readonly string[]): Fields {
  const fields = Object.keys(kept)
  return Object.fromEntries(
    fields.map((field) => {
      const own = kept[field] ?? null
      const other = merged[field] ?? null
      if (field === 'licence') return [field, own]
      if (field === 'credit')
        return [field, [...new Set([own, other].filter((name) => !isEmpty(name)))].join(', ').slice(0, 200)]
      if (taken.includes(field) && !isEmpty(other)) return [field, other]
      if (isEmpty(own)) return [field, other]
      return [field, Array.isArray(own) && Array.isArray(other) ? joined(own, other).slice(0, 14) : own]
    }),
  )
}
