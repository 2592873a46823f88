import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { entryActs } from '../permissions'
import { isEntryKind } from '../rules/entry-content'
import { isSameEnd, type LinkEnd, orderedLink } from '../rules/links'

type Linking = { id: string; add: readonly LinkEnd[]; remove: readonly LinkEnd[] }

/**
 * Ties an entry to other things of the network, and unties it, by who answers for it or the team. Whoever asks has found
 * those things where everyone sees them; tied twice, they are tied once.
 */
export async function linkEntry(
  actor: Actor,
  { id, add, remove }: Linking,
): Promise<Outcome<{ added: number; removed: number }>> {
  return transact(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id }, select: { kind: true, ownerId: true, state: true } })
    if (!entry || !isEntryKind(entry.kind)) return refused({ code: 'not-found' })
    if (!can(actor, entryActs['network.keep-entry'], entry)) return refused({ code: 'not-allowed' })
    const own: LinkEnd = { kind: entry.kind, id }
    if (add.some((end) => isSameEnd(end, own))) return refused({ code: 'link-itself', field: 'address' })
    const addedById = actor.kind === 'person' ? actor.id : null
    let [added, removed] = [0, 0]
    for (const end of remove) {
      const { count } = await tx.networkLink.deleteMany({ where: orderedLink(own, end) })
      removed += count
    }
    for (const end of add) {
      const row = orderedLink(own, end)
      if ((await tx.networkLink.count({ where: row })) > 0) continue
      await tx.networkLink.create({ data: { ...row, addedById, addedAt: now() } })
      added += 1
    }
    if (added + removed > 0)
      await writeJournal(tx, {
        actor,
        act: 'network.link-entry',
        subject: { kind: 'entry', id },
        data: { added, removed },
      })
    return ok({ added, removed })
  })
}
