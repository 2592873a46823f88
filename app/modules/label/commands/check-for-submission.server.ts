import { today } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { canonicalJson } from '~/platform/pure/canonical-json'
import { charterById } from '../queries-charter.server'
import { check } from '../rules/check'
import type { ApplicantKind } from '../rules/kinds'
import { countByCriterion, evidenceOf, loadApplication, sha256 } from '../store.server'

/**
 * The check at submission with the hashes of what it looked at: computed before the transaction, which must stay short.
 * `kind` where the application goes to an organisation of that kind.
 */
export async function checkForSubmission(id: string, kind?: ApplicantKind) {
  const application = await loadApplication(db, id)
  if (!application) return null
  const [version, evidence] = await Promise.all([charterById(application.charterId), evidenceOf(db, id)])
  const { initiativeKind, answers, revision } = application
  const applicantKind = kind ?? application.applicantKind
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
