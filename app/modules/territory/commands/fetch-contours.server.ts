import * as z from 'zod'

/** The State's open data on administrative divisions (API Découpage administratif, Licence Ouverte). */
export const officialHost = 'geo.api.gouv.fr'

const answer = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })
export type Fetched = { text: string } | { unreachable: string }

/**
 * Fetches the official contours of the communes of these départements (bare codes), as one GeoJSON text. Gives up after
 * `limit` milliseconds in all, at the first answer that is not a collection, and past `largest` characters.
 */
export async function fetchContours(
  departements: readonly string[],
  { get = fetch, limit = 180_000, largest = 90_000_000 }: { get?: typeof fetch; limit?: number; largest?: number } = {},
): Promise<Fetched> {
  const signal = AbortSignal.timeout(limit)
  const features: unknown[] = []
  let size = 0
  try {
    for (const departement of departements) {
      const address = `https://${officialHost}/departements/${departement}/communes?fields=code,nom&format=geojson&geometry=contour`
      const response = await get(address, { signal, headers: { Accept: 'application/geo+json, application/json' } })
      if (!response.ok) return { unreachable: `HTTP ${response.status}` }
      const text = await response.text()
      size += text.length
      if (size > largest) return { unreachable: 'too-large' }
      features.push(...answer.parse(JSON.parse(text)).features)
    }
  } catch (error) {
    return { unreachable: reasonOf(error) }
  }
  return { text: JSON.stringify({ type: 'FeatureCollection', features }) }
}

/** The innermost cause: fetch hides 'ENOTFOUND' behind 'fetch failed'. */
function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError || error instanceof SyntaxError) return 'unexpected-answer'
  if (!(error instanceof Error)) return String(error)
  if (error.cause instanceof Error) return reasonOf(error.cause)
  return 'code' in error && typeof error.code === 'string'
    ? error.code
    : error.name === 'TimeoutError'
      ? 'timeout'
      : error.message
}
