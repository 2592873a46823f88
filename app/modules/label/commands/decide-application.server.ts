import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'
import { decidedMail } from '../mails/decided'
import { permissions } from '../permissions'
import { type Decision, decisionEvents, type DecisionProblem, decisionProblems } from '../rules/decision'
import { isGranted, transition } from '../rules/states'
import { findingsOf, latestReport, recordTransition, representativesOf } from '../store.server'
import { factsOf, notify } from './notify.server'
import { openFile } from './open-file.server'
import { recordDecision, writeCertificate } from './record-decision.server'

export type DecideRefusal = Refusal & { problems?: readonly DecisionProblem[] }
type Decided = { certificateId: string | null }

/**
 * Records the committee's decision, with its reasons and the support offered; on a grant, the certificate, in the same
 * transaction. With `preview`, says only whether it could be recorded. It can't be undone.
 */
export async function decideApplication(
  actor: Actor,
  { id, decision }: { id: string; decision: Decision },
  { preview = false } = {},
): Promise<Outcome<Decided, DecideRefusal>> {
  return transact(async (tx) => {
    const isClosing = decision.outcome === 'closed'
    const act = isClosing ? 'label.close-application' : 'label.decide-application'
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

    const at = now()
    await recordTransition(tx, {
      application,
      row: moved.ok,
      actor,
      at,
      today: today(),
      settings: charter.settings,
      reason: isClosing ? decision.summary : null,
      data: { decidedAt: at },
    })
    await recordDecision(tx, { actor, applicationId: id, decision, at, today: today() })
    const certificate = isGranted(moved.ok.to)
      ? await writeCertificate(tx, { application, decision, settings: charter.settings, today: today() })
      : null
    await writeJournal(tx, {
      actor,
      act,
      subject: { kind: 'application', id },
      data: {
        number: application.number,
        outcome: decision.outcome,
        ...(certificate ? { certificate: certificate.id, certificateNumber: certificate.number } : {}),
      },
    })
    await notify(tx, await representativesOf(tx, application.organisationId, at), `label-decided:${id}`, (locale) =>
      decidedMail(locale, { application: factsOf(application), decision, charter, certificate }),
    )
    return ok({ certificateId: certificate?.id ?? null })
  })
}
