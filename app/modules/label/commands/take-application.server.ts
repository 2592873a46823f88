import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { isInHands } from '../rules/batch'
import { transition } from '../rules/states'
import { recordTransition } from '../store.server'
import { standsIn } from '../store-delegation.server'
import { openFile } from './open-file.server'
import type { Done, Preview } from './tell.server'

/**
 * An instructor takes a submitted file, or one that was freed: one has it, and the other who pressed the button too is
 * told so.
 */
export async function takeApplication(
  actor: Actor,
  { id }: { id: string },
  { preview = false }: Preview = {},
): Promise<Outcome<Done>> {
  return transact(async (tx): Promise<Outcome<Done>> => {
    const opened = await openFile(tx, actor, id, permissions['label.take-application'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    if (actor.kind !== 'person') return refused({ code: 'not-allowed' })
    const { assignedToId, state, revision } = application
    const isOwn = assignedToId === actor.id
    if (isOwn && state !== 'submitted') return ok({ id, isChanged: false, told: null })
    const isFreed = assignedToId === null && isInHands(state)
    // Named by the rules of assignment: theirs to take, or for whoever acts for them while they are away.
    const isAnothers = assignedToId !== null && !isOwn && !(await standsIn(tx, actor, application))
    const moved = transition(state, 'take', { side: 'instructor', today: today() })
    if (isAnothers || (!isFreed && !isOk(moved)))
      return refused({ code: assignedToId === null ? 'state-forbids' : 'already-taken' })
    if (preview) return ok({ id, isChanged: true, told: null })
    if (isOk(moved))
      await recordTransition(tx, {
        application,
        row: moved.ok,
        actor,
        at: now(),
        today: today(),
        settings: version.charter.settings,
        data: { assignedToId: assignedToId ?? actor.id },
      })
    else
      await tx.application.update({
        where: { id },
        data: { assignedToId: actor.id, revision: revision + 1, updatedAt: now() },
      })
    await writeJournal(tx, { actor, act: 'label.take-application', subject: { kind: 'application', id } })
    return ok({ id, isChanged: true, told: null })
  })
}
