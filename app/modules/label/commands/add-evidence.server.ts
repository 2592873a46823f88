import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import type { ReceivedFile } from '~/platform/files/receive.server'
import { registerFile } from '~/platform/files/stored-file.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { applicantDueOn } from '../rules/clock'
import { answerLimits } from '../../criteria/rules/answer-limits'
import { isReadOnly } from '../rules/states'
import { openOwn } from './open-file.server'

type Input = { id: string; criterionId: string; files: readonly Omit<ReceivedFile, 'field'>[] }

/** Attaches pieces of evidence to a criterion. The same content sent twice to the same criterion is kept once. */
export async function addEvidence(
  actor: Actor,
  { id, criterionId, files }: Input,
): Promise<Outcome<{ added: number; revision: number }>> {
  const field = `file.${criterionId}`
  return transact(async (tx) => {
    const opened = await openOwn(tx, actor, id, permissions['label.write-application'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    if (isReadOnly(application.state)) return refused({ code: 'read-only' })
    if (actor.kind !== 'person') return refused({ code: 'not-found' })
    if (!version.charter.criteria.some((criterion) => criterion.id === criterionId && criterion.evidence))
      return refused({ code: 'unknown-criterion', field })
    if (files.length === 0) return refused({ code: 'file-missing', field })
    const present = await tx.evidence.findMany({
      where: { applicationId: id, criterionId, removedAt: null },
      select: { file: { select: { hash: true } } },
    })
    const hashes = new Set(present.map(({ file }) => file.hash))
    const fresh = [...new Map(files.filter(({ hash }) => !hashes.has(hash)).map((file) => [file.hash, file])).values()]
    if (present.length + fresh.length > answerLimits.evidence)
      return refused({ code: 'too-many-pieces', field, detail: { most: answerLimits.evidence } })
    if (fresh.length === 0) return ok({ added: 0, revision: application.revision })

    const at = now()
    const revision = application.revision + 1
    for (const file of fresh) {
      const fileId = await registerFile(tx, file, actor.id)
      await tx.evidence.create({
        data: { id: newId(), applicationId: id, criterionId, fileId, addedById: actor.id, addedAt: at },
      })
    }
    await tx.application.update({
      where: { id },
      data: {
        revision,
        updatedAt: at,
        ...(application.state === 'draft'
          ? { applicantDueOn: applicantDueOn(today(), version.charter.settings.draftDays) }
          : {}),
      },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.add-evidence',
      subject: { kind: 'application', id },
      data: { criterion: criterionId, hashes: fresh.map(({ hash }) => hash) },
    })
    return ok({ added: fresh.length, revision })
  })
}
