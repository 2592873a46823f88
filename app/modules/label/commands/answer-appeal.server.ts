import { today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { type Actor } from '~/platform/permissions'
import type { CivilDate } from '~/platform/pure/civil-date'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { appealEvents, decisionOutcome } from '../rules/appeal'
import { decisionProblems, type Finding } from '../rules/decision'
import type { Report } from '../rules/report'
import { transition } from '../rules/states'
import { openAppeal } from '../store-committee.server'
import { findingsOf, latestReport } from '../store.server'
import { type Answer, applyAnswer } from './apply-answer.server'
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
 * The board answers an appeal, with its reasons: the refusal stands, or the label is granted, with or without a plan. The
 * first decision stays as it was taken; nobody who took it, or examined the file, answers. It can't be undone.
 */
export const answerAppeal = (
  actor: Actor,
  { id, answer }: { id: string; answer: Answer },
  { preview = false } = {},
): Promise<Outcome<{ certificateId: string | null }, DecideRefusal>> =>
  transact(async (tx): Promise<Outcome<{ certificateId: string | null }, DecideRefusal>> => {
    const opened = await openFile(tx, actor, id, permissions['label.answer-appeal'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    const [appeal, report] = [await openAppeal(tx, id), await latestReport(tx, id)]
    if (!appeal || !report) return refused({ code: 'state-forbids' })
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
    if (preview) return ok({ certificateId: null })
    const { charter } = version
    return ok(await applyAnswer(tx, { actor, application, charter, row: moved.ok, appealId: appeal.id, answer }))
  })
