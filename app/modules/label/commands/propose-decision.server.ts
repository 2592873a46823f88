import { now, today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, actorName } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { type Decision, decisionProblems } from '../rules/decision'
import { applicationSubject, sittingOn } from '../store-committee.server'
import { findingsOf, latestReport } from '../store.server'
import type { DecideRefusal } from './decide-application.server'
import { openFile } from './open-file.server'

/** Keeps what a sitting will be asked to vote in the place of what was proposed before. */
async function keepProposal(
  tx: Tx,
  { id, actor, decision }: { id: string; actor: Actor; decision: Decision },
): Promise<string> {
  const at = now()
  await tx.decisionProposal.updateMany({
    where: { applicationId: id, state: 'standing' },
    data: { state: 'dropped', settledAt: at },
  })
  const proposalId = newId()
  await tx.decisionProposal.create({
    data: {
      id: proposalId,
      applicationId: id,
      outcome: decision.outcome,
      summary: decision.summary,
      reasons: canonicalJson(decision.reasons),
      support: canonicalJson(decision.support),
      actionPlan: canonicalJson(decision.actionPlan),
      state: 'standing',
      proposedById: actorName(actor),
      proposedAt: at,
    },
  })
  return proposalId
}

/**
 * Writes the decision that the committee's sitting votes: complete already, since its adoption takes effect at once. Not
 * changed while the sitting is open: the members vote what they have read.
 */
export const proposeDecision = (
  actor: Actor,
  { id, decision }: { id: string; decision: Decision },
): Promise<Outcome<{ proposalId: string }, DecideRefusal>> =>
  transact(async (tx): Promise<Outcome<{ proposalId: string }, DecideRefusal>> => {
    const opened = await openFile(tx, actor, id, permissions['label.propose-decision'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const report = await latestReport(tx, id)
    const sitting = await sittingOn(tx, applicationSubject(id))
    if (application.state !== 'in-committee' || !report || !sitting) return refused({ code: 'state-forbids' })
    if (sitting.meeting.state === 'open' && (await isProposed(tx, id))) return refused({ code: 'sitting-open' })
    const problems = decisionProblems(decision, report, await findingsOf(tx, id), today())
    if (problems.length > 0) return refused({ code: 'decision-incomplete', problems })
    const proposalId = await keepProposal(tx, { id, actor, decision })
    await writeJournal(tx, {
      actor,
      act: 'label.propose-decision',
      subject: { kind: 'application', id },
      data: { number: application.number, meeting: sitting.meeting.id },
    })
    return ok({ proposalId })
  })

const isProposed = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.decisionProposal.count({ where: { applicationId: id, state: 'standing' } })) > 0
