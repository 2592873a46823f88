import { fold } from '~/platform/pure/fold'
import type { Place, PlaceKind } from './place'

/** One name of a place, folded. `short` is without what people leave out: 'la', 'cc du'. */
type Name = { whole: string; short: string; words: readonly string[]; alias: boolean }
type Entry = { place: Place; names: readonly Name[] }
export type PlaceIndex = readonly Entry[]

/** A longer query names no place; it is cut. */
export const longestQuery = 100

const leadingWords =
  /^(?:(?:cc|ca|cu|communaute (?:de communes|d agglomeration|urbaine)) )?(?:(?:de la|de l|du|des|de|d|le|la|les|l) )?/

const withoutLeadingWords = (folded: string): string => folded.replace(leadingWords, '') || folded

const nameOf = (text: string, alias: boolean): Name => {
  const whole = fold(text)
  return { whole, short: withoutLeadingWords(whole), words: whole.split(' '), alias }
}

/** Prepares places for `searchPlaces`; the most populous first, so that ties fall that way. */
export const buildIndex = (places: readonly Place[]): PlaceIndex =>
  [...places]
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.code < b.code ? -1 : 1))
    .map((place) => ({
      place,
      names: [nameOf(place.name, false), ...(place.aliases ?? []).map((alias) => nameOf(alias, true))],
    }))

const noMatch = Infinity

/** How well a name answers: 0 exact, 2 its beginning, 4 beginnings of its words, 6 inside; one more for an alias. */
function rankOfName(name: Name, query: string, words: readonly string[]): number {
  const rank =
    name.whole === query || name.short === query
      ? 0
      : name.whole.startsWith(query) || name.short.startsWith(query) || name.short === withoutLeadingWords(query)
        ? 2
        : words.every((word) => name.words.some((other) => other.startsWith(word)))
          ? 4
          : words.every((word) => word.length > 1 && name.whole.includes(word))
            ? 6
            : noMatch
  return rank + (name.alias ? 1 : 0)
}

/** 0 where a postcode is the one asked, 2 where it begins so. */
const rankOfPostcode = (postcodes: readonly string[], asked: string): number =>
  postcodes.includes(asked) ? 0 : postcodes.some((postcode) => postcode.startsWith(asked)) ? 2 : noMatch

/**
 * Places that a name, a postcode (two digits at least) or both ('45000 orleans') designate, best first: exact name,
 * beginning, beginnings of words, inside; then the most populous. Accents, case, hyphens, apostrophes and the spelling
 * of 'saint' do not count. An empty query designates nothing.
 */
export function searchPlaces(
  index: PlaceIndex,
  query: string,
  { kinds, limit = 20 }: { kinds?: readonly PlaceKind[]; limit?: number } = {},
): Place[] {
  const tokens = fold(query.slice(0, longestQuery)).split(' ').filter(Boolean)
  const postcode = tokens.find((token) => /^\d{2,5}$/.test(token))
  const words = tokens.filter((token) => token !== postcode)
  if (tokens.length === 0) return []
  const name = words.join(' ')
  const found: { place: Place; rank: number }[] = []
  for (const { place, names } of index) {
    if (kinds && !kinds.includes(place.kind)) continue
    const byPostcode = postcode === undefined ? 0 : rankOfPostcode(place.postcodes, postcode)
    if (byPostcode === noMatch) continue
    const byName = words.length === 0 ? 0 : Math.min(...names.map((candidate) => rankOfName(candidate, name, words)))
    if (byName !== noMatch) found.push({ place, rank: byPostcode + byName })
  }
  // Sorting is stable: places of equal rank keep the order of the index.
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ place }) => place)
}
