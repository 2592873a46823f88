import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { isLocale } from '~/platform/i18n/locale'
import { writeJournal } from '~/platform/journal/write.server'
import { enqueueMail } from '~/platform/outbox/enqueue.server'
import { type Actor, actorName, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { declinedMail } from '../mails/workshop-mails'
import { workshopPermissions } from '../permissions'
import { debateRefById } from '../queries-debate.server'
import { proposalById } from '../queries-proposals.server'
import { proposalTransition } from '../rules/proposal'

/** The team declines a proposal, with a reason that goes to who made it. */
export const declineProposal = (
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ debateId: string }>> =>
  transact(async (tx): Promise<Outcome<{ debateId: string }>> => {
    if (!can(actor, workshopPermissions['workshops.decide-proposal'], null)) return refused({ code: 'not-found' })
    const proposal = await proposalById(id, tx)
    const debate = proposal && (await debateRefById(proposal.debateId, tx))
    if (!debate) return refused({ code: 'not-found' })
    const moved = proposalTransition(proposal.state, 'decline')
    if (!isOk(moved)) return moved
    await tx.workshopProposal.update({
      where: { id },
      data: { state: moved.ok, reason, decidedAt: now(), decidedById: actorName(actor) },
    })
    await writeJournal(tx, { actor, act: 'workshops.decline-proposal', subject: { kind: 'debate', id: debate.id }, data: { proposal: id } }) // prettier-ignore
    const { email, locale, title } = proposal
    const mail = declinedMail(isLocale(locale) ? locale : 'fr', { title, debate, reason })
    if (email !== null) await enqueueMail(tx, { to: email, ...mail }, { key: `workshops.decided:${id}` })
    return ok({ debateId: debate.id })
  })
