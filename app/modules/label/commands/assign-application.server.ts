import { actorOfUser } from '~/modules/members/actor.server'
import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor, can } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { handedMail } from '../mails/instructor'
import { permissions } from '../permissions'
import { committeeOf } from '../queries-schemes.server'
import { isOpen } from '../rules/states'
import { isConflicted, recipientById } from '../store.server'
import { factsOf } from './notify.server'
import { openFile } from './open-file.server'
import { type Done, type Preview, tell } from './tell.server'

/**
 * Hands a file to an instructor (or to oneself), who must be free of the applicant too, and who is told of it. One that
 * nobody has taken yet is theirs to take.
 */
export async function assignApplication(
  actor: Actor,
  { id, instructorId }: { id: string; instructorId: string },
  { preview = false }: Preview = {},
): Promise<Outcome<Done>> {
  const target = await actorOfUser(instructorId, { officer: true })
  return transact(async (tx): Promise<Outcome<Done>> => {
    const opened = await openFile(tx, actor, id, permissions['label.assign-application'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    if (!isOpen(application.state)) return refused({ code: 'state-forbids' })
    if (application.assignedToId === instructorId) return ok({ id, isChanged: false, told: null })
    const file = {
      ...application,
      conflicted: await isConflicted(tx, target, application, now()),
      wasAppealed: false,
      committee: await committeeOf(tx, application.scheme),
    }
    if (!can(target, permissions['label.take-application'], file))
      return refused({ code: 'instructor-unfit', field: 'instructorId' })
    const revision = application.revision + 1
    const isOwn = actor.kind === 'person' && actor.id === instructorId
    const told = await tell(tx, isOwn ? [] : await recipientById(tx, instructorId), {
      key: `label-handed:${id}:${revision}`,
      compose: (locale) =>
        handedMail(locale, factsOf(application), { isToTake: application.state === 'submitted', isGiven: true }),
      preview,
    })
    if (preview) return ok({ id, isChanged: true, told })
    await tx.application.update({ where: { id }, data: { assignedToId: instructorId, revision, updatedAt: now() } })
    await writeJournal(tx, {
      actor,
      act: 'label.assign-application',
      subject: { kind: 'application', id },
      data: { from: application.assignedToId, to: instructorId },
    })
    return ok({ id, isChanged: true, told })
  })
}
