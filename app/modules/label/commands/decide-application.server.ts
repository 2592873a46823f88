import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { type Decision, decisionEvents, type DecisionProblem, decisionProblems } from '../rules/decision'
import { transition } from '../rules/states'
import { applicationSubject, sittingOn } from '../store-committee.server'
import { findingsOf, latestReport } from '../store.server'
import { applyDecision, type Decided } from './apply-decision.server'
import { openFile } from './open-file.server'
import type { Letter } from '../store-letters.server'

export type DecideRefusal = Refusal & { problems?: readonly DecisionProblem[] }

/**
 * Records the committee's decision, with its reasons and the support offered; on a grant, the certificate, in the same
 * transaction. With `preview`, says only whether it could be recorded. It can't be undone.
 */
export async function decideApplication(
  actor: Actor,
  { id, decision, letter = null }: { id: string; decision: Decision; letter?: Letter | null },
  { preview = false } = {},
): Promise<Outcome<Decided, DecideRefusal>> {
  return transact(async (tx) => {
    const act = decision.outcome === 'closed' ? 'label.close-application' : 'label.decide-application'
    const opened = await openFile(tx, actor, id, permissions[act])
    if (!isOk(opened)) return opened
    const {
      application,
      version: { charter },
    } = opened.ok
    const report = await latestReport(tx, id)
    if (!report) return refused({ code: 'state-forbids' })
    const problems = decisionProblems(decision, report, await findingsOf(tx, id), today())
    const context = {
      side: 'committee',
      today: today(),
      reason: decision.summary,
      decisionProblems: problems.length,
    } as const
    const moved = transition(application.state, decisionEvents[decision.outcome], context)
    if (!isOk(moved)) return refused({ code: moved.refused.code, problems })
    if (problems.length > 0) return refused({ code: 'decision-incomplete', problems })
    if (preview) return ok({ certificateId: null })
    if ((await sittingOn(tx, applicationSubject(id))) !== null) return refused({ code: 'in-sitting' })
    return ok(await applyDecision(tx, { actor, application, charter, row: moved.ok, decision, letter }))
  })
}
