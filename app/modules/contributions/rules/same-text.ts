import { fold } from '../../../platform/pure/fold'

/** Shorter texts say too little to be told apart by themselves. */
const telling = 40

/** What two contributions must share to be the same text: their words, whatever the case, the accents and the signs between. */
export function wordsOf({ title, text }: { title: string; text: string }): string {
  const words = fold(text)
  return words.length >= telling ? words : `${fold(title)}|${words}`
}
