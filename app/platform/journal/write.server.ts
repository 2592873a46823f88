import { createHash } from 'node:crypto'
import { now } from '../clock.server'
import type { Tx } from '../db/db.server'
import { type Actor, actorName } from '../permissions'
import { canonicalJson, type Json } from '../pure/canonical-json'
import { type Entry, genesis, hashedText } from './entry'

export const hashEntry = (entry: Entry): string => createHash('sha256').update(hashedText(entry)).digest('hex')

/**
 * Adds one line to the audit journal, in the act's own transaction. `data` carries ids, states and figures, never
 * personal data in clear: names and addresses stay in tables that can be erased.
 */
export async function writeJournal(
  tx: Tx,
  line: { actor: Actor; act: string; subject: { kind: string; id: string }; data?: Json },
): Promise<number> {
  const last = await tx.journalEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const at = now()
  const entry: Entry = {
    seq: (last?.seq ?? 0) + 1,
    at: at.toISOString(),
    act: line.act,
    actor: actorName(line.actor),
    subjectKind: line.subject.kind,
    subjectId: line.subject.id,
    data: canonicalJson(line.data ?? {}),
    previousHash: last?.hash ?? genesis,
  }
  await tx.journalEntry.create({ data: { ...entry, at, hash: hashEntry(entry) } })
  return entry.seq
}
