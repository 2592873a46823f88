import { fold } from '../../../platform/pure/fold'

/** What is being typed after an @ just before the caret, or null: { from: 6, text: 'Ann' } in 'Avec @Ann'. */
export function mentionAt(text: string, caret: number): { from: number; text: string } | null {
  const match = /(?:^|[\s(«])@([\p{L}\p{M}'’-]{0,40}(?: [\p{L}\p{M}'’-]{1,40})?)$/u.exec(text.slice(0, caret))
  const typed = match?.[1]
  return typed === undefined ? null : { from: caret - typed.length - 1, text: typed }
}

/** The people whose name has a word that begins so, at most `most`; all of them where nothing is typed yet. */
export function suggest<T extends { label: string }>(people: readonly T[], typed: string, most = 6): T[] {
  const wanted = fold(typed)
  return people.filter(({ label }) => ` ${fold(label)}`.includes(` ${wanted}`)).slice(0, most)
}

/** The text with the name in place of what was typed, and where the caret goes. */
export function withMention(
  text: string,
  { from, text: typed }: { from: number; text: string },
  name: string,
): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${name} `
  return { text: before + text.slice(from + 1 + typed.length).replace(/^ /, ''), caret: before.length }
}
