import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { type Decision, decisionProblems } from '../rules/decision'
import { applicationSubject, sittingOn } from '../store-committee.server'
import type { Letter } from '../store-letters.server'
import { keepProposal, standingProposal } from '../store-proposals.server'
import { findingsOf, latestReport } from '../store.server'
import type { DecideRefusal } from './decide-application.server'
import { openFile } from './open-file.server'

/**
 * Writes the decision that the committee's sitting votes: complete already, since its adoption takes effect at once. Not
 * changed while the sitting is open: the members vote what they have read.
 */
export const proposeDecision = (
  actor: Actor,
  { id, decision, letter = null }: { id: string; decision: Decision; letter?: Letter | null },
): Promise<Outcome<{ proposalId: string }, DecideRefusal>> =>
  transact(async (tx): Promise<Outcome<{ proposalId: string }, DecideRefusal>> => {
    const opened = await openFile(tx, actor, id, permissions['label.propose-decision'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const report = await latestReport(tx, id)
    const sitting = await sittingOn(tx, applicationSubject(id))
    if (application.state !== 'in-committee' || !report || !sitting) return refused({ code: 'state-forbids' })
    const voted = { applicationId: id, appealId: null }
    if (sitting.meeting.state === 'open' && (await standingProposal(tx, voted)))
      return refused({ code: 'sitting-open' })
    const problems = decisionProblems(decision, report, await findingsOf(tx, id), today())
    if (problems.length > 0) return refused({ code: 'decision-incomplete', problems })
    const proposalId = await keepProposal(tx, { ...voted, actor, decision, letter })
    await writeJournal(tx, {
      actor,
      act: 'label.propose-decision',
      subject: { kind: 'application', id },
      data: { number: application.number, meeting: sitting.meeting.id },
    })
    return ok({ proposalId })
  })
