import type { DecidedFollower } from '~/modules/governance/decided.server'
import { now, today } from '~/platform/clock.server'
import { charterById } from '../queries-charter.server'
import { readAnswerRow } from '../read-decision.server'
import { appealBody, appealEvents } from '../rules/appeal'
import { transition } from '../rules/states'
import { keptLetter } from '../store-letters.server'
import { standingProposal } from '../store-proposals.server'
import { loadApplication } from '../store.server'
import { applyAnswer } from './apply-answer.server'

/**
 * What the board's sitting voted on an appeal: adopted, the answer that it had before it takes effect; rejected, the appeal
 * still awaits one. The first decision stays as it was taken. Nothing where no answer was proposed, or the appeal was given up.
 */
export const takeAppealDecision: DecidedFollower = async (tx, id, { outcome, body }) => {
  const appeal = await tx.labelAppeal.findUnique({ where: { id } })
  const application = appeal && (await loadApplication(tx, appeal.applicationId))
  if (!appeal || !application || body !== appealBody) return
  const proposal = await standingProposal(tx, { applicationId: application.id, appealId: id })
  if (!proposal) return
  const answer = readAnswerRow(proposal)
  // Each of its parts was checked when it was proposed.
  const facts = { side: 'appeal', today: today(), reason: answer.summary, decisionProblems: 0 } as const
  const moved = transition(application.state, appealEvents[answer.outcome], facts)
  const isOpen = appeal.withdrawnAt === null && appeal.decidedOn === null
  const state = isOpen && !('refused' in moved) ? outcome : 'dropped'
  await tx.decisionProposal.update({ where: { id: proposal.id }, data: { state, settledAt: now() } })
  if (state !== 'adopted' || 'refused' in moved) return
  const { charter } = await charterById(application.charterId)
  const actor = { kind: 'system', job: 'board-sitting' } as const
  await applyAnswer(tx, {
    actor,
    application,
    charter,
    row: moved.ok,
    appealId: id,
    answer,
    letter: keptLetter(proposal),
  })
}
