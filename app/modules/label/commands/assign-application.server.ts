import { actorOfUser } from '~/modules/members/actor.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { committeeOf } from '../queries-schemes.server'
import { isOpen } from '../rules/states'
import { isConflicted } from '../store.server'
import { openFile } from './open-file.server'

/** Hands a file that somebody has taken to another instructor (or to oneself), who must be free of the applicant too. */
export async function assignApplication(
  actor: Actor,
  { id, instructorId }: { id: string; instructorId: string },
): Promise<Outcome<{ id: string }>> {
  const target = await actorOfUser(instructorId, { officer: true })
  return transact(async (tx) => {
    const opened = await openFile(tx, actor, id, permissions['label.assign-application'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    if (!isOpen(application.state) || application.assignedToId === null) return refused({ code: 'state-forbids' })
    if (application.assignedToId === instructorId) return ok({ id })
    const file = {
      ...application,
      conflicted: await isConflicted(tx, target, application, now()),
      wasAppealed: false,
      committee: await committeeOf(tx, application.scheme),
    }
    if (!can(target, permissions['label.take-application'], file))
      return refused({ code: 'instructor-unfit', field: 'instructorId' })
    await tx.application.update({
      where: { id },
      data: { assignedToId: instructorId, revision: application.revision + 1, updatedAt: now() },
    })
    await writeJournal(tx, {
      actor,
      act: 'label.assign-application',
      subject: { kind: 'application', id },
      data: { from: application.assignedToId, to: instructorId },
    })
    return ok({ id })
  })
}
