import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { ProposedOutcome } from '../forms-procedure'
import { procedurePermissions } from '../permissions'
import { mayPropose } from '../rules/proposal'
import { itemUnderWay } from '../store-procedure.server'
import { openFile } from './open-referral.server'

/** What the team proposes that the ethics committee decide; it takes the place of what was proposed before. */
export const proposeOutcome = (
  actor: Actor,
  { id, revision, ...proposal }: ProposedOutcome & { id: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const opened = await openFile(tx, actor, id, procedurePermissions['referrals.propose-outcome'])
    if (!isOk(opened)) return opened
    const referral = opened.ok
    const onAgenda = (await itemUnderWay(tx, id)) !== null
    const codes = referral.codes.map((rule) => rule.id)
    const allowed = mayPropose(proposal, { state: referral.state, onAgenda, codes })
    if (!isOk(allowed)) return allowed
    if (referral.revision !== revision) return refused({ code: 'changed-meanwhile' })
    const at = now()
    await tx.referralProposal.updateMany({
      where: { referralId: id, state: 'standing' },
      data: { state: 'dropped', settledAt: at },
    })
    const { outcome, reason } = proposal
    await tx.referralProposal.create({
      data: {
        id: newId(),
        referralId: id,
        outcome,
        reason,
        code: outcome === 'inadmissible' ? proposal.code : '',
        redirectedTo: outcome === 'redirected' ? proposal.redirectedTo : '',
        state: 'standing',
        proposedById: actorName(actor),
        proposedAt: at,
      },
    })
    await tx.referral.update({ where: { id }, data: { revision: revision + 1, updatedAt: at } })
    await writeJournal(tx, {
      actor,
      act: 'referrals.propose-outcome',
      subject: { kind: 'referral', id },
      data: { number: referral.number, outcome },
    })
    return ok({ id })
  })
