import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { canonicalJson, type Json } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { entryEndedMail } from '../mails/change-mails'
import { networkActs } from '../permissions'
import { mailboxOf } from '../queries-changes.server'
import { whyNoMerge } from '../rules/change-authors'
import { differencesOf } from '../rules/difference'
import { mergedContent } from '../rules/merged-content'
import { factsOf } from '../settle-change.server'
import { acceptChange, insertChange } from '../store-changes.server'
import { gatherUnder } from '../store-merge.server'

export type MergeRefusal = {
  code: 'not-allowed' | 'not-found' | NonNullable<ReturnType<typeof whyNoMerge>>
}

/**
 * Makes one entry of two. `taken` names the fields that come from the one which ends; the rest of the kept one is completed
 * by what it lacks. Credits are joined, links and files move, and the former address leads to the kept one.
 */
export async function mergeEntries(
  actor: Actor,
  { keptId, mergedId, taken, reason }: { keptId: string; mergedId: string; taken: readonly string[]; reason: string },
): Promise<Outcome<{ slug: string }, MergeRefusal>> {
  if (!can(actor, networkActs['network.merge-entries'], null)) return refused({ code: 'not-allowed' })
  return transact(async (tx) => {
    const kept = await tx.entry.findUnique({ where: { id: keptId } })
    const merged = await tx.entry.findUnique({ where: { id: mergedId } })
    if (!kept || !merged) return refused({ code: 'not-found' as const })
    const why = whyNoMerge(kept, merged)
    if (why) return refused({ code: why })
    const before = JSON.parse(kept.content) as Record<string, Json>
    const after = mergedContent(before, JSON.parse(merged.content) as Record<string, Json>, taken)
    const differences = differencesOf(before, after)
    let changeId: string | null = null
    if (Object.keys(differences).length > 0) {
      changeId = await insertChange(tx, kept, { kind: 'merge', authorId: merged.ownerId, differences, reason })
      await acceptChange(tx, changeId, { by: 'moderator', deciderId: actorName(actor), over: true })
    }
    const facts = factsOf(merged)
    const moved = canonicalJson(await gatherUnder(tx, { kept, merged: { ...merged, kind: facts.kind } }))
    const record = { id: newId(), keptId, mergedId, changeId, state: merged.state, moved, mergedAt: now() }
    await tx.entryMerge.create({ data: record })
    await writeJournal(tx, {
      actor,
      act: 'network.merge-entries',
      subject: { kind: 'entry', id: keptId },
      data: { merged: mergedId, fields: Object.keys(differences) },
    })
    const owner = await mailboxOf(tx, merged.ownerId)
    if (owner)
      await enqueueMail(
        tx,
        {
          to: owner.email,
          ...entryEndedMail(owner.locale, { entry: { ...facts, slug: kept.slug }, how: 'merged', reason }),
        },
        { key: `entry-merged:${mergedId}:${keptId}` },
      )
    return ok({ slug: kept.slug })
  })
}
