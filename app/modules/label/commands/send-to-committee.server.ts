import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome, refused } from '~/platform/pure/outcome'
import { permissions } from '../permissions'
import { unjudgedCriteria } from '../rules/decision'
import { transition } from '../rules/states'
import { findingsOf, latestReport, recordTransition } from '../store.server'
import { openFile } from './open-file.server'

/** The instruction is over: the committee decides. Every criterion that needs judgement must have a finding. */
export async function sendToCommittee(actor: Actor, { id }: { id: string }): Promise<Outcome<{ id: string }>> {
  return transact(async (tx) => {
    const opened = await openFile(tx, actor, id, permissions['label.send-to-committee'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    const report = await latestReport(tx, id)
    const unjudged = report ? unjudgedCriteria(report, await findingsOf(tx, id)).length : undefined
    const moved = transition(application.state, 'send-to-committee', { side: 'instructor', today: today(), unjudged })
    if (!isOk(moved)) return refused({ code: moved.refused.code, detail: { count: unjudged ?? 0 } })
    await recordTransition(tx, {
      application,
      row: moved.ok,
      actor,
      at: now(),
      today: today(),
      settings: version.charter.settings,
    })
    await writeJournal(tx, { actor, act: 'label.send-to-committee', subject: { kind: 'application', id } })
    return ok({ id })
  })
}
