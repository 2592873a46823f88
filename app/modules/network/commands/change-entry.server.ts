import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach, type TooOften } from '~/platform/rate-limit/limit.server'
import { ownerToldMail } from '../mails/change-mails'
import { networkActs, owns } from '../permissions'
import { settlePlace } from '../place.server'
import { mailboxOf } from '../queries-changes.server'
import type { EntryContent } from '../rules/entry-content'
import { concludeChange, factsOf } from '../settle-change.server'
import { insertChange } from '../store-changes.server'
import { wantedChange, type WantedChangeRefusal } from '../wanted-change.server'

export type ChangeEntryRefusal = { code: 'not-allowed' | 'read-only' } | WantedChangeRefusal | TooOften

export type EntryChangeForm = {
  id: string
  /** The revision that the form was filled from. */
  onRevision: number
  content: EntryContent
  reason: string
  clientAddress: string
}

/**
 * Changes an entry: at once by who answers for it or a moderator, otherwise as a proposal that others confirm. What changed
 * since the form was opened is kept beside, field by field; the same field changed twice is refused and named.
 */
export async function changeEntry(
  actor: Actor,
  { id, onRevision, content, reason, clientAddress }: EntryChangeForm,
): Promise<Outcome<{ changeId: string; applied: boolean }, ChangeEntryRefusal>> {
  if (actor.kind !== 'person') return refused({ code: 'not-allowed' })
  const taken = await takeEach(
    counterOf('network-change:client', clientKey(clientAddress)),
    counterOf('network-change:account', actor.id),
  )
  if ('refused' in taken) return taken
  // The place is settled before it is compared: a point closer than its author allows is never written.
  const settled = 'place' in content ? { ...content, place: (await settlePlace(content.place)).place } : content
  return transact(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id } })
    if (!entry) return refused({ code: 'not-found' as const })
    if (!can(actor, networkActs['network.change-entry'], entry)) return refused({ code: 'not-allowed' as const })
    if (entry.sourceId) return refused({ code: 'read-only' as const })
    const wanted = await wantedChange(tx, entry, { onRevision, content: settled })
    if ('refused' in wanted) return wanted
    const differences = wanted.ok
    const changeId = await insertChange(tx, entry, { kind: 'edit', authorId: actor.id, differences, reason })
    const atOnce = can(actor, networkActs['network.change-at-once'], entry)
    await writeJournal(tx, {
      actor,
      act: 'network.change-entry',
      subject: { kind: 'entry', id },
      data: { change: changeId, fields: Object.keys(differences), atOnce },
    })
    if (atOnce) {
      const by = owns(actor, entry) ? 'owner' : 'moderator'
      await concludeChange(tx, actor, changeId, { accepted: true, by, deciderId: actorName(actor), decision: '' })
      return ok({ changeId, applied: true })
    }
    const owner = await mailboxOf(tx, entry.ownerId)
    if (owner)
      await enqueueMail(
        tx,
        {
          to: owner.email,
          ...ownerToldMail(owner.locale, { entry: factsOf(entry), changeId, reason, applied: false }),
        },
        { key: `entry-change-proposed:${changeId}` },
      )
    return ok({ changeId, applied: false })
  })
}
