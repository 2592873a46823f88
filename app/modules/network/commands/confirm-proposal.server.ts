import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { entryActs } from '../permissions'
import { proposalOf } from '../proposal-link.server'
import { isEntryKind } from '../rules/entry-content'
import { entryPath } from '../rules/found-entry'
import { isProposalExpired } from '../rules/proposal'

/**
 * Sends a proposal that waited for its author: by the link of their mail, which proves their address (and whose account it
 * is, if it has one), or once they have signed in. It then waits for confirmation as any other.
 */
export async function confirmProposal(actor: Actor, { token }: { token: string }): Promise<Outcome<{ path: string }>> {
  if (!can(actor, entryActs['network.confirm-proposal'], null)) return refused({ code: 'not-allowed' })
  const id = proposalOf(token)
  if (id === null) return refused({ code: 'link-unknown' })
  return transact(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id } })
    if (!entry || !isEntryKind(entry.kind)) return refused({ code: 'link-unknown' })
    if (entry.state !== 'unconfirmed') return refused({ code: 'link-used' })
    const at = now()
    if (isProposalExpired(entry.proposedAt, at)) return refused({ code: 'link-expired' })
    const person = actor.kind === 'person' ? actor.id : null
    if (entry.ownerEmail === null && person === null) return refused({ code: 'sign-in-first' })
    const account = entry.ownerEmail
      ? await tx.user.findFirst({
          where: { email: entry.ownerEmail, emailConfirmedAt: { not: null }, erasedAt: null },
          select: { id: true },
        })
      : null
    const ownerId = entry.ownerEmail === null ? person : (account?.id ?? null)
    await tx.entry.update({
      where: { id },
      data: { state: 'pending', ownerId, ownerEmail: ownerId ? null : entry.ownerEmail, proposedAt: at, updatedAt: at },
    })
    await tx.entryChange.updateMany({
      where: { entryId: id, kind: 'creation' },
      data: { state: 'pending', authorId: ownerId, proposedAt: at },
    })
    await writeJournal(tx, {
      actor,
      act: 'network.propose-entry',
      subject: { kind: 'entry', id },
      data: { kind: entry.kind },
    })
    return ok({ path: entryPath(entry.kind, entry.slug) })
  })
}
