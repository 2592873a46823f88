import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { appealEvents, decisionOutcome } from '../rules/appeal'
import { decisionProblems, type Finding } from '../rules/decision'
import type { Report } from '../rules/report'
import { transition } from '../rules/states'
import { labelAppealSubject, openAppeal, sittingOn } from '../store-committee.server'
import type { Letter } from '../store-letters.server'
import { keepProposal, standingProposal } from '../store-proposals.server'
import { findingsOf, latestReport } from '../store.server'
import type { Answer } from './apply-answer.server'
import type { DecideRefusal } from './decide-application.server'
import { openFile } from './open-file.server'

/** What an answer lacks: a summary; to grant, a reason for each criterion that the committee found not met. */
const answerProblems = (answer: Answer, report: Report, findings: readonly Finding[], day: CivilDate) =>
  decisionProblems({ ...answer, outcome: decisionOutcome(answer.outcome) }, report, findings, day).filter(
    ({ code }) =>
      code !== 'mandatory-criterion-failed' &&
      (answer.outcome !== 'upheld' || code === 'summary-missing' || code === 'text-too-long'),
  )

/**
 * Writes the answer to an appeal that the board's sitting votes, with its reasons: the refusal stands, or the label is
 * granted, with or without a plan; and the letter that leaves with it. Nobody answers alone, nor after having decided first or examined the file; not changed
 * while the sitting is open. With `preview`, says only whether it could be proposed.
 */
export const proposeAnswer = (
  actor: Actor,
  { id, answer, letter = null }: { id: string; answer: Answer; letter?: Letter | null },
  { preview = false } = {},
): Promise<Outcome<{ proposalId: string | null }, DecideRefusal>> =>
  transact(async (tx): Promise<Outcome<{ proposalId: string | null }, DecideRefusal>> => {
    const opened = await openFile(tx, actor, id, permissions['label.propose-answer'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const [appeal, report] = [await openAppeal(tx, id), await latestReport(tx, id)]
    if (!appeal || !report) return refused({ code: 'state-forbids' })
    const voted = { applicationId: id, appealId: appeal.id }
    const sitting = await sittingOn(tx, labelAppealSubject(appeal.id))
    if (!sitting) return refused({ code: 'sitting-needed' })
    if (sitting.meeting.state === 'open' && (await standingProposal(tx, voted)))
      return refused({ code: 'sitting-open' })
    const problems = answerProblems(answer, report, await findingsOf(tx, id), today())
    const context = {
      side: 'appeal',
      today: today(),
      reason: answer.summary,
      decisionProblems: problems.length,
    } as const
    const moved = transition(application.state, appealEvents[answer.outcome], context)
    if (!isOk(moved)) return refused({ code: moved.refused.code, problems })
    if (problems.length > 0) return refused({ code: 'decision-incomplete', problems })
    if (preview) return ok({ proposalId: null })
    const proposalId = await keepProposal(tx, { ...voted, actor, decision: answer, letter })
    await writeJournal(tx, {
      actor,
      act: 'label.propose-answer',
      subject: { kind: 'application', id },
      data: { number: application.number, meeting: sitting.meeting.id },
    })
    return ok({ proposalId })
  })
