import type { Json } from '../pure/canonical-json'
import { canonicalJson } from '../pure/canonical-json'

/** A line of the journal, without its hash. `at` is UTC, ISO 8601 with milliseconds; `data` is canonical JSON. */
export type Entry = {
  seq: number
  at: string
  act: string
  actor: string
  subjectKind: string
  subjectId: string
  data: string
  previousHash: string
}

/** What is before the first line. */
export const genesis = '0'.repeat(64)

/** The bytes that a line's hash (SHA-256, hexadecimal) covers: its fields in this order, as a canonical JSON list. */
export const hashedText = (entry: Entry): string =>
  canonicalJson([
    entry.seq,
    entry.at,
    entry.act,
    entry.actor,
    entry.subjectKind,
    entry.subjectId,
    entry.data,
    entry.previousHash,
  ] satisfies Json)
