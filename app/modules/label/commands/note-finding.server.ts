import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { newId } from '~/platform/pure/ids'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import type { FindingOutcome } from '../rules/decision'
import { openFile } from './open-file.server'

type Input = { id: string; criterionId: string; outcome: FindingOutcome; note: string }

/** Notes what the instructor found on one criterion; noted again, it replaces. A criterion not met says why. */
export async function noteFinding(
  actor: Actor,
  { id, criterionId, outcome, note }: Input,
): Promise<Outcome<{ criterionId: string }>> {
  return transact(async (tx) => {
    const opened = await openFile(tx, actor, id, permissions['label.note-finding'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    if (application.state !== 'under-review') return refused({ code: 'state-forbids' })
    if (!version.charter.criteria.some((criterion) => criterion.id === criterionId))
      return refused({ code: 'unknown-criterion', field: 'criterionId' })
    if (outcome === 'not-met' && note.trim() === '') return refused({ code: 'note-missing', field: 'note' })
    if (actor.kind !== 'person') return refused({ code: 'not-allowed' })
    const written = { outcome, note, authorId: actor.id, updatedAt: now() }
    await tx.finding.upsert({
      where: { applicationId_criterionId: { applicationId: id, criterionId } },
      create: { id: newId(), applicationId: id, criterionId, ...written },
      update: written,
    })
    // Rewritten by somebody else, it would say no more who looked first.
    const finder = { applicationId: id, userId: actor.id }
    await tx.labelFinder.upsert({ where: { applicationId_userId: finder }, create: finder, update: {} })
    await writeJournal(tx, {
      actor,
      act: 'label.note-finding',
      subject: { kind: 'application', id },
      data: { criterion: criterionId, outcome },
    })
    return ok({ criterionId })
  })
}
