import { isAnswerFile } from '~/modules/answers/queries-answers.server'
import { mayReadGroupDocument } from '~/modules/circles/queries-threads.server'
import { mayReadDebateFile } from '~/modules/debates/queries-access.server'
import { isPublicMinutes } from '~/modules/governance/queries-decisions.server'
import { mayReadPaper } from '~/modules/governance/queries-papers.server'
import { mayReadReferralFile } from '~/modules/referrals/queries-public.server'
import { mayReadEvidence } from '~/modules/label/queries-officer.server'
import { mayReadOpinionFile, mayReadVisitFile } from '~/modules/label/queries-opinion.server'
import { mayReadObservation } from '~/modules/label-life/queries.server'
import { mayReadProof } from '~/modules/label-support/queries.server'
import { mayReadEntryFile } from '~/modules/network/queries-files.server'
import { mayReadRecord } from '~/modules/votations/queries.server'
import { uploaderMayRead } from '~/platform/files/stored-file.server'
import type { Actor } from '~/platform/permissions'

/** Says whether a file is this person's to read, for the files that the module knows; false for all others. */
export type FileReader = (actor: Actor, storedFileId: string) => Promise<boolean>

/** The minutes that a decision of the public register was entered with are everyone's. */
const minutesArePublic: FileReader = (_actor, storedFileId) => isPublicMinutes(storedFileId)

/** Letters and proofs of what bodies answer, and archives of debates, are everyone's. */
const answersArePublic: FileReader = (_actor, storedFileId) => isAnswerFile(storedFileId)

/** Each module adds who may read the files that it holds. */
const readers: readonly FileReader[] = [
  uploaderMayRead,
  mayReadDebateFile,
  mayReadEvidence,
  mayReadVisitFile,
  mayReadOpinionFile,
  mayReadObservation,
  mayReadProof,
  mayReadReferralFile,
  minutesArePublic,
  mayReadPaper,
  mayReadGroupDocument,
  mayReadEntryFile,
  mayReadRecord,
  answersArePublic,
]

export async function mayReadFile(actor: Actor, storedFileId: string): Promise<boolean> {
  for (const reader of readers) if (await reader(actor, storedFileId)) return true
  return false
}
