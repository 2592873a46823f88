import { now } from '../../clock.server'
import { transact } from '../../db/db.server'
import { writeJournal } from '../../journal/write.server'
import { type Actor, can } from '../../permissions'
import { ok, type Outcome, refused } from '../../pure/outcome'
import { outboxPermissions } from '../permissions'

/** Sends a dead letter again, with all its tries before it. */
export async function retryMessage(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  if (!can(actor, outboxPermissions['outbox.retry-message'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, state: 'dead' },
      data: { state: 'pending', attempts: 0, runAt: now(), lockedUntil: null, doneAt: null },
    })
    if (count === 0) return refused({ code: 'not-dead' })
    await writeJournal(tx, { actor, act: 'outbox.retry-message', subject: { kind: 'message', id } })
    return ok({ id })
  })
}
