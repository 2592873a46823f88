import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import { bare } from './voter-list'

/** Where the holder of an identifier stands: with a list, each line votes once, on line or in one box. */
export type RegisterLine = { identifier: string } & (
  { state: 'may-vote' | 'online' | 'not-on-list' } | { state: 'on-paper'; box: number }
)

/** Identifiers that a sentence names at most. */
const mostNamed = 20

/** Some identifiers in a sentence: 'A1, B7'; past twenty, three dots. */
export const named = (identifiers: readonly string[]): string =>
  [...identifiers.slice(0, mostNamed), ...(identifiers.length > mostNamed ? ['…'] : [])].join(', ')

/**
 * Reads the identifiers of those who signed the register of a box, one a line, or between commas or semicolons; blanks, dashes
 * and case do not count. Refused: 'signed-twice', which names those that stand twice.
 */
export function readRegister(text: string): Outcome<string[]> {
  const identifiers = text
    .split(/[\n,;]/)
    .map(bare)
    .filter((identifier) => identifier !== '')
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const identifier of identifiers) (seen.has(identifier) ? twice : seen).add(identifier)
  return twice.size > 0
    ? refused({ code: 'signed-twice', field: 'signed', detail: { who: named([...twice]) } })
    : ok([...seen])
}

/**
 * Whether the register of a box holds, given where each of those who signed it stands and how many people the record says voted.
 * Refused, each naming whom: 'signed-unknown' (not on the list), 'signed-online' (voted on line), 'signed-elsewhere' (signed at
 * another box), then 'signed-count-differs'.
 */
export function registerProblem(lines: readonly RegisterLine[], voters: number): Outcome<null> {
  const problems = [
    ['signed-unknown', 'not-on-list'],
    ['signed-online', 'online'],
    ['signed-elsewhere', 'on-paper'],
  ] as const
  for (const [code, state] of problems) {
    const who = lines.filter((line) => line.state === state).map(({ identifier }) => identifier)
    if (who.length > 0) return refused({ code, field: 'signed', detail: { who: named(who), count: who.length } })
  }
  if (lines.length !== voters)
    return refused({ code: 'signed-count-differs', field: 'signed', detail: { signed: lines.length, voters } })
  return ok(null)
}
