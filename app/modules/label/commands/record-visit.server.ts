import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import type { RecordedVisit } from '../forms-opinion'
import { permissions } from '../permissions'
import { mayAsk } from '../rules/opinion'
import { openFile } from './open-file.server'

type Input = RecordedVisit & { id: string; files: readonly Omit<ReceivedFile, 'field'>[] }

/** Visits recorded on one file at most. */
const mostVisits = 20

/** Records a visit paid to the applicant, with its report: the committee reads it with the file. */
export async function recordVisit(actor: Actor, { id, files, ...visit }: Input): Promise<Outcome<{ visitId: string }>> {
  return transact(async (tx): Promise<Outcome<{ visitId: string }>> => {
    const opened = await openFile(tx, actor, id, permissions['label.record-visit'])
    if (!isOk(opened)) return opened
    if (actor.kind !== 'person') return refused({ code: 'not-allowed' })
    if (!mayAsk(opened.ok.application.state)) return refused({ code: 'state-forbids' })
    if (visit.visitedOn > today()) return refused({ code: 'visit-to-come', field: 'visitedOn' })
    if ((await tx.labelVisit.count({ where: { applicationId: id } })) >= mostVisits)
      return refused({ code: 'too-many-visits', detail: { most: mostVisits } })
    const visitId = newId()
    await tx.labelVisit.create({
      data: { ...visit, id: visitId, applicationId: id, recordedById: actor.id, recordedAt: now() },
    })
    for (const file of files) {
      const fileId = await registerFile(tx, file, actor.id)
      await tx.labelVisitFile.create({ data: { id: newId(), visitId, fileId } })
    }
    await writeJournal(tx, {
      actor,
      act: 'label.record-visit',
      subject: { kind: 'application', id },
      data: { visit: visitId, visitedOn: visit.visitedOn, hashes: files.map(({ hash }) => hash) },
    })
    return ok({ visitId })
  })
}
