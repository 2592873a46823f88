import { now } from '../../clock.server'
import { transact } from '../../db/db.server'
import { writeJournal } from '../../journal/write.server'
import { type Actor, can } from '../../permissions'
import { ok, type Outcome, refused } from '../../pure/outcome'
import { outboxPermissions } from '../permissions'

/** Gives a dead letter up: its content goes, its key stays, so that the same effect is not queued again. */
export async function dropMessage(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  if (!can(actor, outboxPermissions['outbox.drop-message'], null)) return refused({ code: 'not-found' })
  return transact(async (tx) => {
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, state: 'dead' },
      data: { state: 'dropped', payload: '{}', lastError: null, doneAt: now() },
    })
    if (count === 0) return refused({ code: 'not-dead' })
    await writeJournal(tx, { actor, act: 'outbox.drop-message', subject: { kind: 'message', id } })
    return ok({ id })
  })
}
