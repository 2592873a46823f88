import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { receivePayment } from '../payment.server'
import { membershipPermissions } from '../permissions'
import { importDraft } from '../queries-import.server'
import { membershipByReference } from '../queries-membership.server'
import { readStatement } from '../rules/bank-statement'
import { readAgainstRegister } from '../statement.server'
import { addImportDraft, dropImportDraft } from '../store-membership.server'

/** Keeps a statement to be looked at; no payment is written. Refused as `readStatement` says. */
export async function openStatement(
  actor: Actor,
  input: { fileName: string; content: string },
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, membershipPermissions['members.import-statement'], null)) return refused({ code: 'not-found' })
  const read = readStatement(input.content)
  if (!isOk(read)) return read
  const draft = { kind: 'bank-statement' as const, ...input, createdById: actorName(actor) }
  return transact(async (tx) => ok({ id: await addImportDraft(tx, draft) }))
}

/**
 * Records the lines that were given a member's reference, all or none: each makes a payment, once for good. Whoever is
 * themselves a member does not record their own money. The statement is then forgotten.
 */
export const recordStatement = (
  actor: Actor,
  input: { id: string; references: Readonly<Record<string, string>> },
): Promise<Outcome<{ count: number }>> =>
  transact(async (tx): Promise<Outcome<{ count: number }>> => {
    if (!can(actor, membershipPermissions['members.import-statement'], null)) return refused({ code: 'not-found' })
    const draft = await importDraft(input.id, 'bank-statement', tx)
    if (!draft) return refused({ code: 'draft-gone' })
    const read = await readAgainstRegister(draft.content, tx)
    if (!isOk(read)) return read
    let count = 0
    for (const { hash, state, on, cents, label } of read.ok.lines) {
      const reference = input.references[hash]
      if (!reference || state === 'debit' || state === 'recorded') continue
      const membership = await membershipByReference(reference, tx)
      const open = membership?.state === 'admitted' || membership?.state === 'ended'
      if (!membership || !open || !can(actor, membershipPermissions['members.record-payment'], membership))
        return refused({ code: 'reference-unknown', field: `ligne-${hash}` })
      const money = { method: 'transfer' as const, on, cents, note: label.slice(0, 300), bankLine: hash }
      const received = await receivePayment(tx, membership, { ...money, by: actorName(actor) })
      if (!isOk(received)) return received
      count += 1
    }
    if (count === 0) return refused({ code: 'nothing-to-record' })
    await dropImportDraft(tx, draft.id)
    await writeJournal(tx, {
      actor,
      act: 'members.import-statement',
      subject: { kind: 'statement', id: draft.id },
      data: { count },
    })
    return ok({ count })
  })
