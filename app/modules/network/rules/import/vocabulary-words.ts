import { fold } from '~/platform/pure/fold'
import { type Vocabulary, vocabularies } from '../vocabularies'

/** The words of a vocabulary in a language: code → word. */
export type Labels = Readonly<Record<Vocabulary, Readonly<Record<string, string>>>>

const kept = new WeakMap<readonly Labels[], Map<Vocabulary, ReadonlyMap<string, string>>>()

/** The code of each word, folded: prepared once for a whole list. */
function codesByWord(vocabulary: Vocabulary, languages: readonly Labels[]): ReadonlyMap<string, string> {
  const own = kept.get(languages) ?? new Map<Vocabulary, ReadonlyMap<string, string>>()
  kept.set(languages, own)
  const found = own.get(vocabulary)
  if (found) return found
  const known = new Map<string, string>()
  for (const code of vocabularies[vocabulary]) {
    known.set(fold(code), code)
    for (const labels of languages) known.set(fold(labels[vocabulary][code] ?? ''), code)
  }
  known.delete('')
  own.set(vocabulary, known)
  return known
}

/**
 * The codes that words name, whether they are codes, or the vocabulary's words in any of the languages given; several are
 * between semicolons, bars or commas. `unknown` has those that name nothing.
 */
export function codesOf(
  vocabulary: Vocabulary,
  text: string,
  languages: readonly Labels[],
): { codes: string[]; unknown: string[] } {
  const known = codesByWord(vocabulary, languages)
  const whole = known.get(fold(text))
  if (whole) return { codes: [whole], unknown: [] }
  if (text === '') return { codes: [], unknown: [] }
  const codes = new Set<string>()
  const unknown: string[] = []
  for (const word of text.split(/[;|,]/).map((part) => part.trim())) {
    if (word === '') continue
    const code = known.get(fold(word))
    if (code) codes.add(code)
    else unknown.push(word)
  }
  return { codes: [...codes], unknown }
}
