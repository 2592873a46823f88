import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { networkActs } from '../permissions'

/** Whoever answers for an entry says that it is still true; its page shows since when. */
export async function sayStillTrue(
  actor: Actor,
  { id }: { id: string },
): Promise<Outcome<{ slug: string; kind: string }, { code: 'not-allowed' | 'not-found' }>> {
  return transact(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id } })
    if (!entry) return refused({ code: 'not-found' as const })
    if (!can(actor, networkActs['network.say-still-true'], entry)) return refused({ code: 'not-allowed' as const })
    await tx.entry.update({ where: { id }, data: { trueAt: now() } })
    await writeJournal(tx, { actor, act: 'network.say-still-true', subject: { kind: 'entry', id } })
    return ok({ slug: entry.slug, kind: entry.kind })
  })
}
