import snowball, { type Stemmer } from 'snowball-stemmers'
import type { Locale } from '../i18n/locale'
import { fold } from '../pure/fold'
import { stopWords } from './stop-words'

const stemmers: Readonly<Record<Locale, Stemmer>> = {
  fr: snowball.newStemmer('french'),
  en: snowball.newStemmer('english'),
}

/** No term is longer: what is beyond names nothing that anyone would type. */
export const longestTerm = 40

const known: Readonly<Record<Locale, Map<string, string>>> = { fr: new Map(), en: new Map() }

/** The stem of a folded word. Snowball is slow for a whole text and words come back: the common ones are remembered. */
export function stem(word: string, locale: Locale): string {
  const found = known[locale].get(word)
  if (found !== undefined) return found
  // A number, or a code with digits, is kept whole: '2026-0042' must not lose its end.
  const stemmed = /\d/.test(word) ? word : stemmers[locale].stem(word) || word
  const term = stemmed.slice(0, longestTerm)
  if (known[locale].size > 20_000) known[locale].clear()
  known[locale].set(word, term)
  return term
}

const counts = (word: string, locale: Locale): boolean =>
  (word.length > 1 || /\d/.test(word)) && !stopWords[locale].has(word)

/**
 * A text as it is indexed and looked for: its words folded (no accents, no case), without stop words, cut to their
 * stems. `tokens('Les décisions citoyennes', 'fr')` → ['decis', 'citoyen']. Order and repetitions are kept.
 */
export function tokens(text: string, locale: Locale): string[] {
  const all: string[] = []
  for (const piece of text.split(/\s+/)) for (const term of termsOf(piece, locale)) all.push(term)
  return all
}

const knownPieces: Readonly<Record<Locale, Map<string, readonly string[]>>> = { fr: new Map(), en: new Map() }

/** The terms of what stands between two spaces ('l’école,'): they come back from text to text, and folding is slow. */
export function termsOf(piece: string, locale: Locale): readonly string[] {
  const pieces = knownPieces[locale]
  const found = pieces.get(piece)
  if (found) return found
  const terms = fold(piece)
    .split(' ')
    .filter((word) => counts(word, locale))
    .map((word) => stem(word, locale))
  if (pieces.size > 50_000) pieces.clear()
  // What is longer than a word comes back seldom.
  if (piece.length <= longestTerm) pieces.set(piece, terms)
  return terms
}

/** What a query asks for: whole terms, and the last one as the beginning of a word that is still being typed. */
export type Terms = { readonly whole: readonly string[]; readonly prefix: string | null }

const mostTerms = 10
const longestQuery = 200

/**
 * Reads a query: at most ten terms of its first 200 characters. Where it holds stop words only, they are looked for as
 * they are, so that nobody is told that 'qui' is nothing.
 */
export function queryTerms(query: string, locale: Locale): Terms {
  const all = fold(query.slice(0, longestQuery))
    .split(' ')
    .filter((word) => word !== '')
  const useful = all.filter((word) => counts(word, locale))
  const chosen = (useful.length > 0 ? useful : all).slice(0, mostTerms)
  const last = chosen.at(-1)
  const stems = [...new Set(chosen.map((word) => stem(word, locale)))]
  return { whole: stems, prefix: last !== undefined && last.length > 2 ? stem(last, locale) : null }
}
