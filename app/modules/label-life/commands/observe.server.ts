import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { lifePermissions } from '../permissions'
import { isHearing } from '../rules/procedure'
import { findHeld } from './find-procedure.server'

const mostObservations = 30
type Said = { id: string; text: string; isAll: boolean; file: Omit<ReceivedFile, 'field'> | null }

/** The holder is heard in writing, with a file where there is one; `isAll` says that the committee need not wait for more. */
export const observe = (actor: Actor, { id, text, isAll, file }: Said): Promise<Outcome<{ id: string }>> =>
  transact(async (tx): Promise<Outcome<{ id: string }>> => {
    const found = await findHeld(tx, actor, id, lifePermissions['label-life.observe'])
    if (!isOk(found)) return found
    if (actor.kind !== 'person' || !isHearing(found.ok.state)) return refused({ code: 'state-forbids' })
    if (text.trim() === '') return refused({ code: 'text-missing', field: 'text' })
    if ((await tx.labelObservation.count({ where: { procedureId: id } })) >= mostObservations)
      return refused({ code: 'too-many', field: 'text' })
    const [observationId, fileId] = [newId(), file ? await registerFile(tx, file, actor.id) : null]
    await tx.labelObservation.create({
      data: { id: observationId, procedureId: id, at: now(), authorId: actor.id, text: text.trim(), fileId },
    })
    if (isAll) await tx.labelProcedure.update({ where: { id }, data: { saidAllAt: now() } })
    const subject = { kind: 'label-procedure', id }
    await writeJournal(tx, { actor, act: 'label-life.observe', subject, data: { isAll } })
    return ok({ id: observationId })
  })
