import type { Refusal } from '~/platform/pure/outcome'

/** What is wrong with an imported file. Each code is a key of the module's `messages.problems`. */
export type ProblemCode =
  | 'siren-invalid'
  | 'siren-is-epci'
  | 'name-missing'
  | 'name-invalid'
  | 'name-differs'
  | 'members-missing'
  | 'member-invalid'
  | 'member-unknown'
  | 'member-twice'
  | 'quote-open'
  | 'code-missing'
  | 'code-twice'
  | 'codes-unknown'
  | 'communes-missing'
  | 'geometry-invalid'

/** `line` counts from 1, as editors do; `value` is what the file says there. */
export type Problem = Readonly<{ code: ProblemCode; line?: number; value: string }>

/** Refusal of a file. Nothing of it is kept. */
export type FileRefusal = Refusal & {
  code:
    | 'not-allowed'
    | 'changed-meanwhile'
    | 'too-large'
    | 'empty-file'
    | 'not-json'
    | 'wrong-kind'
    | 'wrong-projection'
    | 'wrong-place'
    | 'missing-columns'
    | 'problems'
  problems: readonly Problem[]
}

/** A list cut where it stops being read: 'a, b, c… (12)'. */
export const shortList = (items: readonly string[], shown = 20): string =>
  items.length <= shown ? items.join(', ') : `${items.slice(0, shown).join(', ')}… (${items.length})`

/** What a file said, made safe to print: one line, no control character, not too long. */
export const quoted = (text: string): string => {
  const clean = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean
}
