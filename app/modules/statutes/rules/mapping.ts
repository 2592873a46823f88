import * as z from 'zod/mini'

const key = z.string().check(z.minLength(1), z.maxLength(60))

/**
 * What becomes of the members when statutes change: category of today → category of the draft, for all its members; and
 * for some of them (by membership) another one.
 */
export const mappingSchema = z.object({
  categories: z._default(z.record(key, key), {}),
  members: z._default(z.record(key, key), {}),
})
export type CategoryMapping = z.infer<typeof mappingSchema>

/** Reads what a draft keeps; what is unreadable is as if nothing had been said. */
export function readMapping(text: string): CategoryMapping {
  const read = z.safeParse(mappingSchema, JSON.parse(text))
  return read.success ? read.data : { categories: {}, members: {} }
}

/** The draft's category for a member: what was said of the member, then of the category, then the same category where it stays. */
export const categoryAfter = (
  { categories, members }: CategoryMapping,
  { membershipId, category }: { membershipId: string; category: string },
  known: ReadonlySet<string>,
): string | null => {
  const wanted = members[membershipId] ?? categories[category] ?? category
  return known.has(wanted) ? wanted : null
}
