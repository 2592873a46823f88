import { createHash } from 'node:crypto'
import { db, type Tx } from '~/platform/db/db.server'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { everyLedger, recordedLines } from './queries-ledger.server'
import { matchLine, type Payer, type ReadLine } from './rules/bank-matching'
import { readStatement } from './rules/bank-statement'
import { owedOf, totalOwed } from './rules/member-account'
import { referencesIn } from './rules/member-reference'

/** Names a line of a statement for good; short enough to be a field of a form. */
export const lineHash = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32)

export type StatementReading = { lines: (ReadLine & { hash: string })[]; faults: number[] }

/** Those that the statement's lines may be from: who is named by reference, and who owes something. */
async function payersOf(references: readonly string[], tx: Tx): Promise<Map<string, Payer>> {
  const rows = await tx.membership.findMany({
    where: {
      OR: [
        { reference: { in: [...references] } },
        { state: 'admitted', OR: [{ dues: { some: { waivedOn: null } } }, { shareMovements: { some: {} } }] },
      ],
    },
    select: { id: true, reference: true, name: true, foldedName: true, state: true },
  })
  const ledgers = await everyLedger(tx)
  const payers = new Map<string, Payer>()
  for (const { id, reference, name, foldedName, state } of rows) {
    const ledger = ledgers.get(id)
    const owedCents = ledger ? totalOwed(owedOf(ledger)) : 0
    if (owedCents > 0 || references.includes(reference))
      payers.set(reference, {
        reference,
        name,
        foldedName,
        isMember: state === 'admitted' || state === 'ended',
        owedCents,
      })
  }
  return payers
}

/** Reads a statement against the register as it is now; writes nothing. */
export async function readAgainstRegister(content: string, tx: Tx = db): Promise<Outcome<StatementReading>> {
  const read = readStatement(content)
  if (!isOk(read)) return read
  const lines = read.ok.lines.map((line) => ({ ...line, hash: lineHash(line.key) }))
  const [recorded, payers] = [
    await recordedLines(
      lines.map(({ hash }) => hash),
      tx,
    ),
    await payersOf([...new Set(lines.flatMap(({ label }) => referencesIn(label)))], tx),
  ]
  return ok({
    faults: read.ok.faults,
    lines: lines.map(({ hash, ...line }) => ({ ...matchLine(line, payers, recorded.has(hash)), hash })),
  })
}
