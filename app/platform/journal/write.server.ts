import { createHash } from 'node:crypto'
import { now } from '../clock.server'
import type { Tx } from '../db/db.server'
import { instantValue } from '../db/prepared.server'
import { insertRows } from '../db/raw.server'
import { type Actor, actorName } from '../permissions'
import { canonicalJson, type Json } from '../pure/canonical-json'
import { type Entry, genesis, hashedText } from './entry'

export const hashEntry = (entry: Entry): string => createHash('sha256').update(hashedText(entry)).digest('hex')

export type JournalLine = { actor: Actor; act: string; subject: { kind: string; id: string }; data?: Json }

/**
 * Adds one line to the audit journal, in the act's own transaction. `data` carries ids, states and figures, never
 * personal data in clear: names and addresses stay in tables that can be erased.
 */
export async function writeJournal(tx: Tx, line: JournalLine): Promise<number> {
  const { last, at } = await beforeNext(tx)
  const { hash, ...entry } = lineAfter(last, line, at)
  await tx.journalEntry.create({ data: { ...entry, at, hash } })
  return entry.seq
}

/** As `writeJournal`, a line for each of the acts that one transaction does, in their order. */
export async function writeJournalLines(tx: Tx, lines: readonly JournalLine[]): Promise<void> {
  const { last, at } = await beforeNext(tx)
  const entries: (Entry & { hash: string })[] = []
  for (const line of lines) entries.push(lineAfter(entries.at(-1) ?? last, line, at))
  await insertRows(
    tx,
    'JournalEntry',
    ['seq', 'at', 'act', 'actor', 'subjectKind', 'subjectId', 'data', 'previousHash', 'hash'],
    entries.map((one) => [
      one.seq,
      instantValue(at),
      one.act,
      one.actor,
      one.subjectKind,
      one.subjectId,
      one.data,
      one.previousHash,
      one.hash,
    ]),
  )
}

type Last = { seq: number; hash: string } | null

async function beforeNext(tx: Tx): Promise<{ last: Last; at: Date }> {
  const last = await tx.journalEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  return { last, at: now() }
}

function lineAfter(last: Last, line: JournalLine, at: Date): Entry & { hash: string } {
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
  return { ...entry, hash: hashEntry(entry) }
}
