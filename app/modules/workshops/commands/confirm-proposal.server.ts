import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { workshopPermissions } from '../permissions'
import { proposalOfToken } from '../queries-proposals.server'
import { debateRefById, stageOf } from '../queries-debate.server'
import { proposalsClosed, proposalTransition } from '../rules/proposal'

/** The link of the mail, and the button of its page: the team sees the proposal from now on. */
export const confirmProposal = (actor: Actor, { token }: { token: string }): Promise<Outcome<{ slug: string }>> =>
  transact(async (tx): Promise<Outcome<{ slug: string }>> => {
    const proposal = await proposalOfToken(token, tx)
    const debate = proposal && (await debateRefById(proposal.debateId, tx))
    if (!debate || !can(actor, workshopPermissions['workshops.confirm-proposal'], null))
      return refused({ code: 'token-dead' })
    const moved = proposalTransition(proposal.state, 'confirm')
    if (!isOk(moved)) return moved
    const closed = proposalsClosed(debate, stageOf(debate, 'workshops'), today())
    if (closed) return refused({ code: closed })
    await tx.workshopProposal.update({
      where: { id: proposal.id },
      data: { state: moved.ok, confirmedAt: now(), tokenHash: null },
    })
    await writeJournal(tx, { actor, act: 'workshops.confirm-proposal', subject: { kind: 'debate', id: debate.id }, data: { proposal: proposal.id } }) // prettier-ignore
    return ok({ slug: debate.slug })
  })
