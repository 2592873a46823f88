import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { ok, type Outcome, refused } from '~/platform/pure/outcome'
import { type RecordedVisit, visitLimits } from '../forms-opinion'
import { permissions } from '../permissions'
import { mayCorrectVisit, mostCorrections } from '../rules/opinion'
import { fileSubject } from '../store-committee.server'
import type { SentFile } from '../store-opinions.server'
import { loadApplication } from '../store.server'

type Corrected = RecordedVisit & { id: string; visitId: string; files: readonly SentFile[] }

/** Corrects the report of a visit, by its author, until the decision; what was written before is kept, files are added. */
export const correctVisit = (
  actor: Actor,
  { id, visitId, files, ...visit }: Corrected,
): Promise<Outcome<{ visitId: string }>> =>
  transact(async (tx): Promise<Outcome<{ visitId: string }>> => {
    const row = await tx.labelVisit.findUnique({
      where: { id: visitId },
      include: { _count: { select: { versions: true, files: true } } },
    })
    if (!row || row.applicationId !== id) return refused({ code: 'not-found' })
    const application = await loadApplication(tx, id)
    if (!application) return refused({ code: 'not-found' })
    const { recordedById } = row
    const subject = { ...(await fileSubject(tx, actor, application)), recordedById }
    if (!can(actor, permissions['label.correct-visit'], subject)) return refused({ code: 'not-found' })
    if (actor.kind !== 'person' || !mayCorrectVisit(application.state)) return refused({ code: 'state-forbids' })
    if (visit.visitedOn > today()) return refused({ code: 'visit-to-come', field: 'visitedOn' })
    if (row._count.versions >= mostCorrections)
      return refused({ code: 'too-many-corrections', detail: { most: mostCorrections } })
    if (row._count.files + files.length > visitLimits.files)
      return refused({ code: 'too-many-opinion-files', field: 'files', detail: { most: visitLimits.files } })
    const { visitedOn, place, participants, report, correctedAt, recordedAt } = row
    const former = { visitedOn, place, participants, report, writtenAt: correctedAt ?? recordedAt }
    await tx.labelVisitVersion.create({ data: { id: newId(), visitId, ...former } })
    await tx.labelVisit.update({ where: { id: visitId }, data: { ...visit, correctedAt: now() } })
    for (const file of files) {
      const fileId = await registerFile(tx, file, actor.id)
      await tx.labelVisitFile.create({ data: { id: newId(), visitId, fileId } })
    }
    await writeJournal(tx, {
      actor,
      act: 'label.correct-visit',
      subject: { kind: 'application', id },
      data: { visit: visitId, visitedOn: visit.visitedOn, hashes: files.map(({ hash }) => hash) },
    })
    return ok({ visitId })
  })
