import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { transition } from '../rules/states'
import { recordTransition } from '../store.server'
import { openFile } from './open-file.server'

/** The committee wants the file examined further before it decides. */
export async function sendBack(
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ id: string }>> {
  return transact(async (tx) => {
    const opened = await openFile(tx, actor, id, permissions['label.send-back'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    const moved = transition(application.state, 'send-back', { side: 'committee', today: today(), reason })
    if (!isOk(moved))
      return refused({
        code: moved.refused.code,
        ...(moved.refused.code === 'reason-missing' ? { field: 'reason' } : {}),
      })
    await recordTransition(tx, {
      application,
      row: moved.ok,
      actor,
      at: now(),
      today: today(),
      settings: version.charter.settings,
      reason,
    })
    await writeJournal(tx, { actor, act: 'label.send-back', subject: { kind: 'application', id } })
    return ok({ id })
  })
}
