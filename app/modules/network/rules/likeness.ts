import { metresBetween, type Point } from '~/modules/territory/rules/given-place'
import { fold } from '~/platform/pure/fold'

/** Words that say nothing of what an entry is about. */
const empty = new Set(
  'a au aux avec ce ces dans de des du elle en et il je la le les leur leurs l d mais meme mes moi mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous the of and for in on to with'.split(
    ' ',
  ),
)
export const tellingWords = (title: string): string[] =>
  fold(title)
    .split(' ')
    .filter((word) => word.length > 1 && !empty.has(word))

const trigrams = (text: string): Set<string> => {
  const padded = `  ${text} `
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)))
}

/** How alike two titles are: Dice's coefficient of the trigrams of their telling words, from 0 to 1. */
export function titleLikeness(a: string, b: string): number {
  const [first, second] = [trigrams(tellingWords(a).join(' ')), trigrams(tellingWords(b).join(' '))]
  const shared = [...first].filter((gram) => second.has(gram)).length
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size)
}

export type Comparable = Readonly<{ title: string; point: Point | null }>
/** Metres. */
const near = 15_000

/**
 * How likely two entries are to say the same, from 0 to 1; 0 below what is worth showing. Titles nearly alike are enough;
 * less alike ones need to be within fifteen kilometres.
 */
export function likeness(a: Comparable, b: Comparable): number {
  const titles = titleLikeness(a.title, b.title)
  if (titles >= 0.75) return titles
  const close = a.point !== null && b.point !== null && metresBetween(a.point, b.point) <= near
  return close && titles >= 0.4 ? titles : 0
}
