import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { transition } from '../rules/states'
import { recordTransition } from '../store.server'
import { standsIn } from '../store-delegation.server'
import { openFile } from './open-file.server'

/** An instructor takes a submitted file: one has it, and the other who pressed the button too is told so. */
export async function takeApplication(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  return transact(async (tx) => {
    const opened = await openFile(tx, actor, id, permissions['label.take-application'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    if (actor.kind !== 'person') return refused({ code: 'not-allowed' })
    const { assignedToId } = application
    const isOwn = assignedToId === actor.id
    if (isOwn && application.state !== 'submitted') return ok({ id })
    // Named by the rules of assignment: theirs to take, or for whoever acts for them while they are away.
    const isAnothers = assignedToId !== null && !isOwn && !(await standsIn(tx, actor, application))
    const moved = transition(application.state, 'take', { side: 'instructor', today: today() })
    if (!isOk(moved) || isAnothers) return refused({ code: assignedToId === null ? 'state-forbids' : 'already-taken' })
    await recordTransition(tx, {
      application,
      row: moved.ok,
      actor,
      at: now(),
      today: today(),
      settings: version.charter.settings,
      data: { assignedToId: assignedToId ?? actor.id },
    })
    await writeJournal(tx, { actor, act: 'label.take-application', subject: { kind: 'application', id } })
    return ok({ id })
  })
}
