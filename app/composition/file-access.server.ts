import { mayReadEvidence } from '~/modules/label/queries-officer.server'
import { uploaderMayRead } from '~/platform/files/stored-file.server'
import type { Actor } from '~/platform/permissions'

/** Says whether a file is this person's to read, for the files that the module knows; false for all others. */
export type FileReader = (actor: Actor, storedFileId: string) => Promise<boolean>

/** Each module adds who may read the files that it holds. */
const readers: readonly FileReader[] = [uploaderMayRead, mayReadEvidence]

export async function mayReadFile(actor: Actor, storedFileId: string): Promise<boolean> {
  for (const reader of readers) if (await reader(actor, storedFileId)) return true
  return false
}
