import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach, type TooOften } from '~/platform/rate-limit/limit.server'
import { entryActs } from '../permissions'
import { settlePlace } from '../place.server'
import { proposalOf } from '../proposal-link.server'
import { type EntryContent, isEntryKind } from '../rules/entry-content'
import { entryPath } from '../rules/found-entry'
import { acceptChange, insertChange } from '../store-changes.server'
import { wantedChange, type WantedChangeRefusal } from '../wanted-change.server'

export type CompletedProposal = {
  token: string
  /** The revision that the form was filled from. */
  onRevision: number
  content: EntryContent
  clientAddress: string
}
type CompleteRefusal = { code: 'not-allowed' | 'link-unknown' | 'link-used' } | WantedChangeRefusal | TooOften

/**
 * Completes an entry proposed without an account, by its author, who holds the link of the mail: at once, while it waits to be
 * confirmed. Once it was decided, they propose changes as anyone does.
 */
export async function completeProposal(
  actor: Actor,
  { token, onRevision, content, clientAddress }: CompletedProposal,
): Promise<Outcome<{ path: string }, CompleteRefusal>> {
  if (!can(actor, entryActs['network.complete-proposal'], null)) return refused({ code: 'not-allowed' })
  const id = proposalOf(token)
  if (id === null) return refused({ code: 'link-unknown' })
  const taken = await takeEach(
    counterOf('network-change:client', clientKey(clientAddress)),
    counterOf('network-change:account', id),
  )
  if ('refused' in taken) return taken
  const settled = 'place' in content ? { ...content, place: (await settlePlace(content.place)).place } : content
  return transact(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id } })
    if (!entry || !isEntryKind(entry.kind)) return refused({ code: 'link-unknown' as const })
    if (entry.state !== 'pending' || entry.ownerId !== null || entry.ownerEmail === null)
      return refused({ code: 'link-used' as const })
    const wanted = await wantedChange(tx, entry, { onRevision, content: settled })
    if ('refused' in wanted) return wanted
    const changeId = await insertChange(tx, entry, { kind: 'edit', authorId: null, differences: wanted.ok, reason: '' })
    await acceptChange(tx, changeId, { by: 'owner', deciderId: null })
    await writeJournal(tx, {
      actor,
      act: 'network.change-entry',
      subject: { kind: 'entry', id },
      data: { change: changeId, fields: Object.keys(wanted.ok), atOnce: true },
    })
    return ok({ path: entryPath(entry.kind, entry.slug) })
  })
}
