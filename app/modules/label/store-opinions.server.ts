import type { Tx } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { opinionLimits, type OpinionSide } from './rules/opinion'

/** A file as it was received, whatever the field. */
export type SentFile = Omit<ReceivedFile, 'field'>
type Of = { opinionId: string; side: OpinionSide }

/**
 * Those of the files sent that an opinion does not hold yet, the same content once; `without` are the ids of its files that
 * are taken out of it at the same time. Refused where it would hold too many; writes nothing.
 */
export async function freshFiles(
  tx: Tx,
  { opinionId, side }: Of,
  files: readonly SentFile[],
  without: readonly string[] = [],
): Promise<Outcome<SentFile[]>> {
  const present = await tx.labelOpinionFile.findMany({
    where: { opinionId, side, removedAt: null, id: { notIn: [...without] } },
    select: { file: { select: { hash: true } } },
  })
  const known = new Set(present.map(({ file }) => file.hash))
  const fresh = [...new Map(files.filter(({ hash }) => !known.has(hash)).map((file) => [file.hash, file])).values()]
  return present.length + fresh.length > opinionLimits.files
    ? refused({ code: 'too-many-opinion-files', field: 'files', detail: { most: opinionLimits.files } })
    : ok(fresh)
}

type Attached = Of & { actor: Actor; files: readonly SentFile[]; at: Date }

export async function attachToOpinion(tx: Tx, { opinionId, side, actor, files, at }: Attached): Promise<void> {
  for (const file of files) {
    const fileId = await registerFile(tx, file, actor.kind === 'person' ? actor.id : null)
    await tx.labelOpinionFile.create({ data: { id: newId(), opinionId, fileId, side, addedAt: at } })
  }
}

/** Takes files out of an opinion: they stay with the text that they went with. Gives their hashes. */
export async function takeOutOfOpinion(
  tx: Tx,
  { opinionId, ids, at }: { opinionId: string; ids: readonly string[]; at: Date },
): Promise<string[]> {
  const rows = await tx.labelOpinionFile.findMany({
    where: { id: { in: [...ids] }, opinionId, side: 'answer', removedAt: null },
    select: { id: true, file: { select: { hash: true } } },
  })
  await tx.labelOpinionFile.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { removedAt: at } })
  return rows.map(({ file }) => file.hash)
}
