import { transact } from '~/platform/db/db.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { networkActs, owns } from '../permissions'
import { concludeChange } from '../settle-change.server'

export type DecideChangeRefusal =
  | { code: 'not-allowed' | 'not-found' | 'not-pending' }
  | { code: 'reason-needed'; field: string }
  | { code: 'changed-since'; detail: { fields: string } }

export type ChangeDecision = {
  changeId: string
  accept: boolean
  /** Public; needed to refuse. */
  decision: string
  /** Writes over what others changed since. */
  over: boolean
}

/** A moderator decides on a pending change; so does who answers for the entry, on what others change in it. */
export async function decideChange(
  actor: Actor,
  { changeId, accept, decision, over }: ChangeDecision,
): Promise<Outcome<{ changeId: string }, DecideChangeRefusal>> {
  return transact(async (tx) => {
    const change = await tx.entryChange.findUnique({ where: { id: changeId }, include: { entry: true } })
    const moderates = can(actor, networkActs['network.moderate'], null)
    if (!change) return refused({ code: moderates ? ('not-found' as const) : ('not-allowed' as const) })
    const own = owns(actor, change.entry) && change.kind !== 'creation' && change.authorId !== change.entry.ownerId
    if (!moderates && !own) return refused({ code: 'not-allowed' as const })
    if (change.state !== 'pending') return refused({ code: 'not-pending' as const })
    if (!accept && decision === '') return refused({ code: 'reason-needed' as const, field: 'decision' })
    const conflict = await concludeChange(tx, actor, changeId, {
      accepted: accept,
      by: moderates ? 'moderator' : 'owner',
      deciderId: actorName(actor),
      decision,
      over,
    })
    if (conflict) return refused({ code: 'changed-since' as const, detail: { fields: conflict.conflicts.join(' ') } })
    return ok({ changeId })
  })
}
