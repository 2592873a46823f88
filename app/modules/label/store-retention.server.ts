import type { Tx } from '~/platform/db/db.server'
import { civilDateOf } from '~/platform/pure/civil-date'
import type { CharterSettings } from './rules/charter'
import { applicantDueOn } from './rules/clock'
import type { Unsent } from './rules/retention'
import type { LoadedApplication } from './store.server'

type Draft = Pick<LoadedApplication, 'wasSubmitted' | 'applicantDueOn' | 'updatedAt' | 'draftNoticeOn'> & {
  state: string
}

/** What the rule looks at of an application that was never submitted; null where it was, or is neither open nor closed. */
export function unsentOf(application: Draft, settings: CharterSettings): Unsent | null {
  const { state, wasSubmitted, applicantDueOn: dueOn, updatedAt, draftNoticeOn } = application
  if (wasSubmitted || (state !== 'draft' && state !== 'closed')) return null
  return {
    endsOn: dueOn ?? applicantDueOn(civilDateOf(updatedAt), settings.draftDays),
    noticedOn: draftNoticeOn,
    noticeDays: settings.draftNoticeDays,
  }
}

/** Forgets uploaded files that nothing names any more as evidence: their contents go with the next cleaning. */
const forgetFiles = (tx: Tx, ids: readonly string[]) =>
  tx.storedFile.deleteMany({
    where: { id: { in: [...ids] }, evidence: { none: {} }, labelVisits: { none: {} }, labelOpinions: { none: {} } },
  })

/** Removes an application that was never submitted with all that was written and attached to it. */
export async function deleteApplication(tx: Tx, id: string): Promise<void> {
  const pieces = await tx.evidence.findMany({ where: { applicationId: id }, select: { fileId: true } })
  await tx.application.delete({ where: { id } })
  await forgetFiles(tx, pieces.map(({ fileId }) => fileId)) // prettier-ignore
}

/** Removes the evidence of an application, the files of its visits and opinions and the proofs of its commitments; gives how many there were. */
export async function deleteApplicationFiles(tx: Tx, applicationId: string): Promise<number> {
  const proofs = { fileId: { not: null }, commitment: { applicationId } }
  const [pieces, visited, advised, proven] = await Promise.all([
    tx.evidence.findMany({ where: { applicationId }, select: { fileId: true } }),
    tx.labelVisitFile.findMany({ where: { visit: { applicationId } }, select: { fileId: true } }),
    tx.labelOpinionFile.findMany({ where: { opinion: { applicationId } }, select: { fileId: true } }),
    tx.labelCommitmentStep.findMany({ where: proofs, select: { fileId: true } }),
  ])
  await tx.evidence.deleteMany({ where: { applicationId } })
  await tx.labelVisitFile.deleteMany({ where: { visit: { applicationId } } })
  await tx.labelOpinionFile.deleteMany({ where: { opinion: { applicationId } } })
  await tx.labelCommitmentStep.updateMany({ where: proofs, data: { fileId: null } })
  const ids = [...pieces, ...visited, ...advised, ...proven].flatMap(({ fileId }) => fileId ?? [])
  await forgetFiles(tx, ids)
  return ids.length
}
