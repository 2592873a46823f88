import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { isOpen, transition } from '../rules/states'
import { recordChanges } from '../record-changes.server'
import { nextApplicationNumber, recordTransition } from '../store.server'
import { announceSubmission } from './announce-submission.server'
import { assignByRules } from './assign-by-rules.server'
import { checkForSubmission } from './check-for-submission.server'
import { openOwn } from './open-file.server'

/**
 * Submits an application, or sends it back once completed. `revision` is the one that its author has read again: what
 * another window wrote since is not submitted unread. Submitted twice, it is submitted once.
 */
export async function submitApplication(
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Outcome<{ number: string; isNew: boolean }>> {
  const checked = await checkForSubmission(id)
  return transact(async (tx) => {
    const opened = await openOwn(tx, actor, id, permissions['label.submit-application'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    const isFirst = application.state === 'draft'
    if (!isFirst && application.state !== 'to-complete')
      return application.number !== null && isOpen(application.state)
        ? ok({ number: application.number, isNew: false })
        : refused({ code: 'state-forbids' })
    if (!checked || application.revision !== revision || checked.revision !== revision)
      return refused({ code: 'changed-since-read' })
    const { report } = checked
    const event = isFirst ? 'submit' : 'complete'
    const moved = transition(application.state, event, {
      side: 'applicant',
      today: today(),
      mandatoryMissing: report.totals.mandatoryMissing,
    })
    if (!isOk(moved)) return refused({ code: moved.refused.code, detail: { count: report.totals.mandatoryMissing } })

    const at = now()
    const number = application.number ?? (await nextApplicationNumber(tx, Number(today().slice(0, 4))))
    const { settings, criteria } = version.charter
    if (!isFirst) await recordChanges(tx, application, criteria.map((one) => one.id), at) // prettier-ignore
    await recordTransition(tx, {
      application,
      row: moved.ok,
      actor,
      at,
      today: today(),
      settings,
      data: {
        number,
        submittedAt: application.submittedAt ?? at,
        submittedAnswers: canonicalJson(application.answers),
        submittedTitle: application.title,
      },
    })
    await tx.checkReport.create({ data: { id: newId(), applicationId: id, createdAt: at, ...checked.row } })
    // What was taken away while completing was kept for those who examined it until now.
    await tx.evidence.deleteMany({ where: { applicationId: id, removedAt: { not: null } } })
    await writeJournal(tx, {
      actor,
      act: isFirst ? 'label.submit-application' : 'label.complete-application',
      subject: { kind: 'application', id },
      data: {
        number,
        eligible: report.eligible,
        charter: checked.row.charterHash,
        answers: checked.row.answersHash,
        evidence: checked.row.evidenceHash,
      },
    })
    if (isFirst) await assignByRules(tx, application, number)
    await announceSubmission(tx, { application, number, isFirst, at, settings })
    return ok({ number, isNew: isFirst })
  })
}
