import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { debatePermissions } from '../permissions'
import { debateById } from '../queries.server'
import { isOver } from '../rules/debate'

/** How many documents a stage keeps. */
export const mostDocuments = 200

type Added = {
  debateId: string
  stageKind: 'information' | 'panel'
  title: string
  source: string
  link: string
  file: Omit<ReceivedFile, 'field'> | undefined
}

/** Adds a document, or a link to one, to the information file or to the panel's page. */
export const addDebateDocument = (
  actor: Actor,
  { debateId, stageKind, title, source, link, file }: Added,
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const debate = await debateById(debateId, tx)
    if (!debate || !can(actor, debatePermissions['debates.design-debate'], null)) return refused({ code: 'not-found' })
    if (isOver(debate.state)) return refused({ code: 'state-forbids' })
    if (!file && link === '') return refused({ code: 'file-missing', field: 'file' })
    const where = { debateId, stageKind }
    const last = await tx.debateDocument.aggregate({ where, _max: { position: true }, _count: true })
    if (last._count >= mostDocuments) return refused({ code: 'too-many' })
    const fileId = file ? await registerFile(tx, file, actor.kind === 'person' ? actor.id : null) : null
    const [id, position] = [newId(), (last._max.position ?? 0) + 1]
    await tx.debateDocument.create({
      data: { id, ...where, position, fileId, link: file ? '' : link, title, source, addedAt: now() },
    })
    const data = { document: id, hash: file?.hash ?? null }
    await writeJournal(tx, { actor, act: 'debates.add-document', subject: { kind: 'debate', id: debateId }, data })
    return ok({ id })
  })

export const removeDebateDocument = (
  actor: Actor,
  { debateId, id }: { debateId: string; id: string },
): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const debate = await debateById(debateId, tx)
    const known = await tx.debateDocument.findUnique({ where: { id } })
    if (!debate || known?.debateId !== debateId || !can(actor, debatePermissions['debates.design-debate'], null))
      return refused({ code: 'not-found' })
    if (isOver(debate.state)) return refused({ code: 'state-forbids' })
    await tx.debateDocument.delete({ where: { id } })
    if (known.fileId !== null) await tx.storedFile.deleteMany({ where: { id: known.fileId } })
    await writeJournal(tx, { actor, act: 'debates.remove-document', subject: { kind: 'debate', id: debateId }, data: { document: id } }) // prettier-ignore
    return ok({ id })
  })
