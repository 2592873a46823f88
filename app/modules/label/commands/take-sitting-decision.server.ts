import type { DecidedFollower } from '~/modules/governance/decided.server'
import { now, today } from '~/platform/clock.server'
import { charterById } from '../queries-charter.server'
import { committeeOf } from '../queries-schemes.server'
import { decisionEvents } from '../rules/decision'
import { transition } from '../rules/states'
import { readDecisionRow } from '../read-decision.server'
import { keptLetter } from '../store-letters.server'
import { standingProposal } from '../store-proposals.server'
import { loadApplication } from '../store.server'
import { applyDecision } from './apply-decision.server'

/**
 * What the sitting of the label's committee decided on an application: adopted, the decision that it had before it takes effect; rejected,
 * the file stays before the committee. Nothing where no decision was proposed: it is then recorded on the file's page.
 */
export const takeSittingDecision: DecidedFollower = async (tx, id, { outcome, body }) => {
  const [application, proposal] = [
    await loadApplication(tx, id),
    await standingProposal(tx, { applicationId: id, appealId: null }),
  ]
  if (!application || !proposal || body !== (await committeeOf(tx, application.scheme))) return
  const decision = readDecisionRow(proposal)
  // Each of its parts was checked when it was proposed; the file may have been withdrawn since.
  const facts = { side: 'committee', today: today(), reason: decision.summary, decisionProblems: 0 } as const
  const moved = transition(application.state, decisionEvents[decision.outcome], facts)
  const state = 'refused' in moved ? 'dropped' : outcome
  await tx.decisionProposal.update({ where: { id: proposal.id }, data: { state, settledAt: now() } })
  if ('refused' in moved || outcome !== 'adopted') return
  const { charter } = await charterById(application.charterId)
  const actor = { kind: 'system', job: 'committee-sitting' } as const
  const letter = keptLetter(proposal)
  await applyDecision(tx, { actor, application, charter, row: moved.ok, decision, letter })
}
