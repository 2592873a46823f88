import { type DiffLine, sequenceDiff } from '../../editorial/rules/line-diff'

/** A run of words that two texts share, or that only one of them has. */
export type WordRun = DiffLine

/** Words with the spaces that follow them; the breaks of lines stand alone, so that a paragraph more changes no word. */
const wordsOf = (text: string): string[] => text.match(/\n+|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? []

/** What an amendment changes of a text, word by word, in runs: put together without what is added, they give the text before. */
export function wordDiff(before: string, after: string): WordRun[] {
  const runs: WordRun[] = []
  for (const { kind, text } of sequenceDiff(wordsOf(before), wordsOf(after))) {
    const last = runs.at(-1)
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text }
    else runs.push({ kind, text })
  }
  return runs
}
