import { now } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import type { Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { handedMail } from '../mails/instructor'
import { permissions } from '../permissions'
import { mayBeReleased } from '../rules/batch'
import { recipientById } from '../store.server'
import { factsOf } from './notify.server'
import { openFile } from './open-file.server'
import { type Done, type Preview, tell } from './tell.server'

/** Frees a file: nobody has it any more, and whoever examines may take it. Who had it is told, unless they freed it. */
export const releaseApplication = (
  actor: Actor,
  { id }: { id: string },
  { preview = false }: Preview = {},
): Promise<Outcome<Done>> =>
  transact(async (tx): Promise<Outcome<Done>> => {
    const opened = await openFile(tx, actor, id, permissions['label.release-application'])
    if (!isOk(opened)) return opened
    const { application } = opened.ok
    const { state, assignedToId } = application
    if (!mayBeReleased(state)) return refused({ code: 'state-forbids' })
    if (assignedToId === null) return ok({ id, isChanged: false, told: null })
    const revision = application.revision + 1
    const isOwn = actor.kind === 'person' && actor.id === assignedToId
    const told = await tell(tx, isOwn ? [] : await recipientById(tx, assignedToId), {
      key: `label-handed:${id}:${revision}`,
      compose: (locale) => handedMail(locale, factsOf(application), { isToTake: false, isGiven: false }),
      preview,
    })
    if (preview) return ok({ id, isChanged: true, told })
    await tx.application.update({ where: { id }, data: { assignedToId: null, revision, updatedAt: now() } })
    await writeJournal(tx, {
      actor,
      act: 'label.release-application',
      subject: { kind: 'application', id },
      data: { from: assignedToId },
    })
    return ok({ id, isChanged: true, told })
  })
