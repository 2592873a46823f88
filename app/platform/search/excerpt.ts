import type { Locale } from '../i18n/locale'
import { fold } from '../pure/fold'
import { longestTerm, stem, type Terms } from './tokens'

/** A piece of text; `match` where it is one of the words looked for. */
export type Part = { readonly text: string; readonly match: boolean }

type Found = { start: number; end: number; term: string }

type Known = Readonly<{ folded: string; term: string }>
const known: Readonly<Record<Locale, Map<string, Known>>> = { fr: new Map(), en: new Map() }

/** A word as it is compared; words come back from text to text, and the common ones are remembered. */
function readWord(word: string, locale: Locale): Known {
  const found = known[locale].get(word)
  if (found) return found
  const folded = fold(word)
  const read = { folded, term: stem(folded, locale) }
  if (known[locale].size > 20_000) known[locale].clear()
  if (word.length <= longestTerm) known[locale].set(word, read)
  return read
}

function matches(text: string, { whole, prefix }: Terms, locale: Locale): Found[] {
  const found: Found[] = []
  if (whole.length === 0) return found
  const wanted = new Set(whole)
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const { folded, term } = readWord(word, locale)
    const matched = wanted.has(term)
      ? term
      : prefix && (term.startsWith(prefix) || folded.startsWith(prefix))
        ? prefix
        : null
    if (matched) found.push({ start: index, end: index + word.length, term: matched })
  }
  return found
}

function cut(text: string, from: number, to: number, found: readonly Found[]): Part[] {
  const parts: Part[] = []
  let at = from
  for (const { start, end } of found) {
    if (start < at || end > to) continue
    if (start > at) parts.push({ text: text.slice(at, start), match: false })
    parts.push({ text: text.slice(start, end), match: true })
    at = end
  }
  if (at < to) parts.push({ text: text.slice(at, to), match: false })
  return parts
}

/** The whole text with the words looked for marked. */
export const highlight = (text: string, terms: Terms, locale: Locale): Part[] =>
  cut(text, 0, text.length, matches(text, terms, locale))

/**
 * The passage of `text` (about `length` characters, cut between words) that holds most of the words looked for; its
 * beginning where it holds none.
 */
export function excerpt(text: string, terms: Terms, locale: Locale, length = 260): Part[] {
  const found = matches(text, terms, locale)
  let best = { start: 0, distinct: 0 }
  found.forEach(({ start }, index) => {
    const inWindow = found.slice(index, index + 20).filter(({ end }) => end <= start + length)
    const distinct = new Set(inWindow.map(({ term }) => term)).size
    if (distinct > best.distinct) best = { start, distinct }
  })
  // A few words before the first match, so that it reads as a sentence.
  let from = best.start <= 60 ? 0 : text.indexOf(' ', best.start - 60) + 1
  if (from > best.start || from < 0) from = best.start
  let to = Math.min(text.length, from + length)
  if (to < text.length) {
    const space = text.lastIndexOf(' ', to)
    if (space > from) to = space
  }
  const parts = cut(text, from, to, found)
  return [
    ...(from > 0 ? [{ text: '… ', match: false }] : []),
    ...parts,
    ...(to < text.length ? [{ text: ' …', match: false }] : []),
  ]
}
