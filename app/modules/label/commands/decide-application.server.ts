import { now, today } from '~/platform/clock.server'
import { transact, type Tx } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, type Refusal, refused } from '~/platform/pure/outcome'
import { decidedMail } from '../mails/decided'
import { permissions } from '../permissions'
import { type Decision, decisionEvents, type DecisionProblem, decisionProblems } from '../rules/decision'
import type { Charter } from '../rules/charter'
import { isGranted, type Transition, transition } from '../rules/states'
import { applicationSubject, sittingOn } from '../store-committee.server'
import { findingsOf, latestReport, type LoadedApplication, recordTransition, representativesOf } from '../store.server'
import { tellAdvisers } from '../tell-advisers.server'
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
    return ok(await applyDecision(tx, { actor, application, charter, row: moved.ok, decision }))
  })
}

type Taken = { actor: Actor; application: LoadedApplication; charter: Charter; row: Transition; decision: Decision }

/** What a decision brings about, however it was taken: state, certificate, journal, mails. */
export async function applyDecision(tx: Tx, { actor, application, charter, row, decision }: Taken): Promise<Decided> {
  const { id, number, organisationId } = application
  const [at, day, isClosing] = [now(), today(), decision.outcome === 'closed']
  const { settings } = charter
  const [reason, data] = [isClosing ? decision.summary : null, { decidedAt: at }]
  await recordTransition(tx, { application, row, actor, at, today: day, settings, reason, data })
  await recordDecision(tx, { actor, applicationId: id, decision, at, today: day })
  const certificate = isGranted(row.to)
    ? await writeCertificate(tx, { application, decision, settings, today: day })
    : null
  await writeJournal(tx, {
    actor,
    act: isClosing ? 'label.close-application' : 'label.decide-application',
    subject: { kind: 'application', id },
    data: {
      number,
      outcome: decision.outcome,
      ...(certificate ? { certificate: certificate.id, certificateNumber: certificate.number } : {}),
    },
  })
  await notify(tx, await representativesOf(tx, organisationId, at), `label-decided:${id}`, (locale) =>
    decidedMail(locale, { application: factsOf(application), decision, charter, certificate }),
  )
  await tellAdvisers(tx, application, decision.outcome)
  return { certificateId: certificate?.id ?? null }
}
