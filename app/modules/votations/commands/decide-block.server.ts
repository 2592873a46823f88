import { garantsSubject, inOfficeOf } from '~/modules/debates/queries-garants.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { votationPermissions } from '../permissions'
import { votationBy } from '../queries.server'
import { votationTransition } from '../rules/states'

type Decision = { votationId: string; id: string; decision: 'kept' | 'set-aside'; reason: string }

/**
 * The garants say whether the marked votes of a block of addresses count, before the result, with a reason that is published
 * with it. May be said again until the count. Only the marked ones, past the limit, can be set aside.
 */
export const decideBlock = (
  actor: Actor,
  { votationId, id, decision, reason }: Decision,
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const votation = await votationBy({ id: votationId }, tx)
    const garants = garantsSubject(votation ? await inOfficeOf(votation.debateId, tx) : [])
    if (!votation || !can(actor, votationPermissions['votations.decide-block'], garants))
      return refused({ code: 'not-found' })
    const moved = votationTransition(votation.state, 'decide-block')
    if (!isOk(moved)) return moved
    const block = await tx.votationBlock.findUnique({ where: { id } })
    if (block?.votationId !== votationId) return refused({ code: 'not-found' })
    await tx.votationBlock.update({
      where: { id },
      data: { decision, reason, decidedById: actorName(actor), decidedAt: now() },
    })
    await writeJournal(tx, {
      actor,
      act: 'votations.decide-block',
      subject: { kind: 'votation', id: votationId },
      data: { block: block.number, decision },
    })
    return ok({ id })
  })
