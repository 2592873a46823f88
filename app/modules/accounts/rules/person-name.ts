export const nameLimit = 100

/** A name with its spaces made single and its accents composed. */
export const normaliseName = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

// Control characters, and those that change the direction of what follows: in a list they would make one name look like
// another. Names in scripts written from right to left need none of them.
const forbidden = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff<>]/u

export type NameProblem = 'name-missing' | 'name-too-long' | 'name-unreadable'

/** What is wrong with a name, already normalised; any script will do. */
export function nameProblem(name: string): NameProblem | null {
  if (forbidden.test(name)) return 'name-unreadable'
  if (!/[\p{L}\p{N}]/u.test(name)) return 'name-missing'
  return [...name].length > nameLimit ? 'name-too-long' : null
}
