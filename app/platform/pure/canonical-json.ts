/** A value that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * The one way to write a value as JSON: keys sorted by code unit, no space, `undefined` members left out (after
 * RFC 8785, for the values that the portal keeps). The same value gives the same bytes, so that it can be hashed.
 * Throws on a number that JSON cannot say.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number that JSON cannot say')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = value as { readonly [key: string]: Json | undefined }
  let written = ''
  // Sorted as text is by default: by code unit.
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) written += `${written === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${written}}`
}
