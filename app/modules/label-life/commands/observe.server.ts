import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { lifeLimits } from '../forms'
import { lifePermissions } from '../permissions'
import { isHearing } from '../rules/procedure'
import { findHeld } from './find-procedure.server'

const mostObservations = 30
type Said = { id: string; text: string; isAll: boolean; files: readonly Omit<ReceivedFile, 'field'>[] }

/** The holder is heard in writing, with files where there are some, the same content once; `isAll` says that the committee need not wait for more. */
export const observe = (actor: Actor, { id, text, isAll, files }: Said): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findHeld(tx, actor, id, lifePermissions['label-life.observe'])
    if (!isOk(found)) return found
    if (actor.kind !== 'person' || !isHearing(found.ok.state)) return refused({ code: 'state-forbids' })
    if (text.trim() === '') return refused({ code: 'text-missing', field: 'text' })
    if ((await tx.labelObservation.count({ where: { procedureId: id } })) >= mostObservations)
      return refused({ code: 'too-many', field: 'text' })
    const sent = [...new Map(files.map((file) => [file.hash, file])).values()]
    if (sent.length > lifeLimits.files)
      return refused({ code: 'too-many-files', field: 'files', detail: { most: lifeLimits.files } })
    const observationId = newId()
    await tx.labelObservation.create({
      data: { id: observationId, procedureId: id, at: now(), authorId: actor.id, text: text.trim() },
    })
    for (const file of sent) {
      const fileId = await registerFile(tx, file, actor.id)
      await tx.labelObservationFile.create({ data: { id: newId(), observationId, fileId } })
    }
    if (isAll) await tx.labelProcedure.update({ where: { id }, data: { saidAllAt: now() } })
    const subject = { kind: 'label-procedure', id }
    await writeJournal(tx, { actor, act: 'label-life.observe', subject, data: { isAll, files: sent.length } })
    return ok({ id: observationId })
  })
