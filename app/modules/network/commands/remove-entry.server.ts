import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { entryEndedMail } from '../mails/change-mails'
import { networkActs } from '../permissions'
import { mailboxOf } from '../queries-changes.server'
import { contentSchemas } from '../rules/entry-content'
import { factsOf } from '../settle-change.server'
import { indexEntry } from '../store-changes.server'

export type RemoveEntryRefusal =
  { code: 'not-allowed' | 'not-found' | 'not-published' } | { code: 'reason-needed'; field: string }

/** Takes a published entry down, with a reason that its owner is told; or puts it back. Nothing is erased. */
export async function removeEntry(
  actor: Actor,
  { id, remove, reason }: { id: string; remove: boolean; reason: string },
): Promise<Outcome<{ id: string }, RemoveEntryRefusal>> {
  if (!can(actor, networkActs['network.moderate'], null)) return refused({ code: 'not-allowed' })
  if (remove && reason === '') return refused({ code: 'reason-needed', field: 'reason' })
  return transact(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id } })
    if (!entry) return refused({ code: 'not-found' as const })
    if (entry.state !== (remove ? 'published' : 'removed')) return refused({ code: 'not-published' as const })
    const state = remove ? 'removed' : 'published'
    await tx.entry.update({ where: { id }, data: { state, updatedAt: now() } })
    const facts = factsOf(entry)
    await indexEntry(tx, entry, contentSchemas[facts.kind].parse(JSON.parse(entry.content)), state)
    await writeJournal(tx, {
      actor,
      act: remove ? 'network.remove-entry' : 'network.restore-entry',
      subject: { kind: 'entry', id },
    })
    const owner = remove ? await mailboxOf(tx, entry.ownerId) : null
    if (owner)
      await enqueueMail(
        tx,
        { to: owner.email, ...entryEndedMail(owner.locale, { entry: facts, how: 'removed', reason }) },
        { key: `entry-removed:${id}:${entry.updatedAt.getTime()}` },
      )
    return ok({ id })
  })
}
