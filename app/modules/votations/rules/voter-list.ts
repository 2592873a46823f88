import { ok, type Outcome, refused } from '../../../platform/pure/outcome'
import { parseCsv } from '../../territory/rules/csv'

export type ListedVoter = { line: number; identifier: string; code: string; insee: string }
export type ListFault = {
  line: number
  fault: 'identifier-missing' | 'code-short' | 'insee-unknown' | 'identifier-twice'
}

/** Signs that a code needs: it opens a vote. */
export const shortestCode = 8

/** An identifier or a code as it is compared: blanks, dashes and case do not count. */
export const bare = (text: string): string => text.toUpperCase().replaceAll(/[\s\u00a0\u202f-]/g, '')
const columns = ['identifiant', 'code', 'insee'] as const

/**
 * Reads the list of entitled voters: CSV with the columns identifiant, code (as sent to its holder, eight signs at least) and
 * insee (the commune's code), in any order; blanks, dashes and case do not count. `isKnown`: the communes of the territory.
 * Refused: 'list-columns' (one is missing), 'list-empty', 'list-quote' (a quote never closes).
 */
export function readVoterList(
  content: string,
  isKnown: (insee: string) => boolean,
): Outcome<{ voters: ListedVoter[]; faults: ListFault[] }> {
  const { records, openQuote } = parseCsv(content)
  if (openQuote !== undefined) return refused({ code: 'list-quote', field: 'file', detail: { line: openQuote } })
  const [head, ...rows] = records
  const at = columns.map((name) => (head?.cells ?? []).findIndex((cell) => cell.toLowerCase() === name))
  if (at.includes(-1)) return refused({ code: 'list-columns', field: 'file' })
  if (rows.length === 0) return refused({ code: 'list-empty', field: 'file' })
  const voters: ListedVoter[] = []
  const faults: ListFault[] = []
  const seen = new Set<string>()
  for (const { line, cells } of rows) {
    const [identifier = '', code = '', insee = ''] = at.map((place) => bare(cells[place] ?? ''))
    const fault: ListFault['fault'] | null =
      identifier === ''
        ? 'identifier-missing'
        : code.length < shortestCode
          ? 'code-short'
          : !isKnown(insee)
            ? 'insee-unknown'
            : seen.has(identifier)
              ? 'identifier-twice'
              : null
    if (fault) faults.push({ line, fault })
    else voters.push({ line, identifier, code, insee })
    seen.add(identifier)
  }
  return ok({ voters, faults })
}
