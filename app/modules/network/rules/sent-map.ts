type Place = { lat: number; lng: number; count: number; /** The nearest commune. */ place: string }
export type NamedPractice = { slug: string; title: string; date: string | null }

/** Practices around here, with the zoom at which they come apart; or those of this very place, the first ones by title. */
export type SentMark = Place & ({ zoom: number } | { practices: readonly NamedPractice[] })

/** What /reseau/carte.json answers, and what the drawing without scripts is made from: one view of the map. */
export type SentMap = {
  /** Of the filter, on the map or not. */
  total: number
  /** In this view. */
  shown: number
  /** On no map: their place is as wide as a département, or not known. */
  elsewhere: number
  /** At which marks were brought together. */
  zoom: number
  marks: readonly SentMark[]
  /** Communes to find one's way by. */
  towns: readonly { name: string; lat: number; lng: number }[]
}

/** Practices named in a mark: the others are a link away. */
export const namedInMark = 3
export const longestNamed = 90

const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (Reflect.get(of, name) as unknown) : undefined
function numberOf(of: unknown, name: string): number {
  const value = field(of, name)
  if (typeof value !== 'number') throw new TypeError(`${name} is no number`)
  return value
}
function textOf(of: unknown, name: string): string {
  const value = field(of, name)
  if (typeof value !== 'string') throw new TypeError(`${name} is no text`)
  return value
}
function listOf(of: unknown, name: string): readonly unknown[] {
  const value = field(of, name)
  if (!Array.isArray(value)) throw new TypeError(`${name} is no list`)
  return value
}

const readMark = (of: unknown): SentMark => {
  const place = {
    lat: numberOf(of, 'lat'),
    lng: numberOf(of, 'lng'),
    count: numberOf(of, 'count'),
    place: textOf(of, 'place'),
  }
  if (field(of, 'zoom') !== undefined) return { ...place, zoom: numberOf(of, 'zoom') }
  const practices = listOf(of, 'practices').map((one) => ({
    slug: textOf(one, 'slug'),
    title: textOf(one, 'title'),
    date: field(one, 'date') === null ? null : textOf(one, 'date'),
  }))
  return { ...place, practices }
}

/**
 * Reads an answer of /reseau/carte.json; throws where it is none. By hand: the schemas of zod would be a tenth of all the
 * script that the map may ship.
 */
export const readSentMap = (answer: unknown): SentMap => ({
  total: numberOf(answer, 'total'),
  shown: numberOf(answer, 'shown'),
  elsewhere: numberOf(answer, 'elsewhere'),
  zoom: numberOf(answer, 'zoom'),
  marks: listOf(answer, 'marks').map(readMark),
  towns: listOf(answer, 'towns').map((town) => ({
    name: textOf(town, 'name'),
    lat: numberOf(town, 'lat'),
    lng: numberOf(town, 'lng'),
  })),
})
