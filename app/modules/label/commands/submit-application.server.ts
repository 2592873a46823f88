import { now, today } from '~/platform/clock.server'
import { db, transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { receivedMail } from '../mails/applicant'
import { fileMovedMail } from '../mails/instructor'
import { permissions } from '../permissions'
import { charterById } from '../queries-charter.server'
import { check } from '../rules/check'
import { applyToClock, dueOn, newClock } from '../rules/clock'
import { isOpen, transition } from '../rules/states'
import {
  countByCriterion,
  evidenceOf,
  loadApplication,
  nextApplicationNumber,
  recipientById,
  recordTransition,
  representativesOf,
  sha256,
} from '../store.server'
import { factsOf, notify } from './notify.server'
import { openOwn } from './open-file.server'

/** The check at submission with the hashes of what it looked at: computed before the transaction, which must stay short. */
async function checkNow(id: string) {
  const application = await loadApplication(db, id)
  if (!application) return null
  const [version, evidence] = await Promise.all([charterById(application.charterId), evidenceOf(db, id)])
  const { applicantKind, initiativeKind, answers, revision } = application
  const report = check(version.charter, {
    applicantKind,
    initiativeKind,
    answers,
    evidence: countByCriterion(evidence),
    today: today(),
  })
  const pieces = evidence.map(({ criterionId, file }) => `${criterionId} ${file.hash}`).sort()
  return {
    revision,
    report,
    row: {
      revision,
      checkedOn: report.checkedOn,
      charterHash: version.hash,
      answersHash: sha256(canonicalJson(answers)),
      evidenceHash: sha256(canonicalJson(pieces)),
      content: canonicalJson(report),
    },
  }
}

/**
 * Submits an application, or sends it back once completed. `revision` is the one that its author has read again: what
 * another window wrote since is not submitted unread. Submitted twice, it is submitted once.
 */
export async function submitApplication(
  actor: Actor,
  { id, revision }: { id: string; revision: number },
): Promise<Outcome<{ number: string; isNew: boolean }>> {
  const checked = await checkNow(id)
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
    const { settings } = version.charter
    await recordTransition(tx, {
      application,
      row: moved.ok,
      actor,
      at,
      today: today(),
      settings,
      data: { number, submittedAt: application.submittedAt ?? at },
    })
    await tx.checkReport.create({ data: { id: newId(), applicationId: id, createdAt: at, ...checked.row } })
    if (!isFirst)
      await tx.completionRequest.updateMany({
        where: { applicationId: id, answeredAt: null },
        data: { answeredAt: at },
      })
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
    const clock = applyToClock({ ...newClock, daysUsed: application.daysUsed }, 'starts', today())
    const facts = { ...factsOf(application), number }
    await notify(
      tx,
      await representativesOf(tx, application.organisationId, at),
      `label-received:${id}:${application.revision}`,
      (locale) => receivedMail(locale, facts, dueOn(clock, settings.instructionDays)),
    )
    if (!isFirst && application.assignedToId !== null)
      await notify(
        tx,
        await recipientById(tx, application.assignedToId),
        `label-completed:${id}:${application.revision}`,
        (locale) => fileMovedMail(locale, facts, 'completed'),
      )
    return ok({ number, isNew: isFirst })
  })
}
