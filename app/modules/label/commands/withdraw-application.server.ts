import { now, today } from '~/platform/clock.server'
import { transact } from '~/platform/db/db.server'
import { writeJournal } from '~/platform/journal/write.server'
import { type Actor } from '~/platform/permissions'
import { isOk, ok, type Outcome } from '~/platform/pure/outcome'
import { fileMovedMail } from '../mails/instructor'
import { permissions } from '../permissions'
import { transition } from '../rules/states'
import { recordTransition } from '../store.server'
import { tellAdvisers } from '../tell-advisers.server'
import { factsOf, notify } from './notify.server'
import { openOwn } from './open-file.server'
import { tellHolders } from '../store-delegation.server'

/** The organisation gives up its application, at any time before the decision. */
export async function withdrawApplication(
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome<{ id: string }>> {
  return transact(async (tx) => {
    const opened = await openOwn(tx, actor, id, permissions['label.withdraw-application'])
    if (!isOk(opened)) return opened
    const { application, version } = opened.ok
    const moved = transition(application.state, 'withdraw', { side: 'applicant', today: today() })
    if (!isOk(moved)) return moved
    const at = now()
    await recordTransition(tx, {
      application,
      row: moved.ok,
      actor,
      at,
      today: today(),
      settings: version.charter.settings,
      reason,
    })
    await tx.completionRequest.updateMany({ where: { applicationId: id, answeredAt: null }, data: { answeredAt: at } })
    await writeJournal(tx, {
      actor,
      act: 'label.withdraw-application',
      subject: { kind: 'application', id },
      data: { from: application.state },
    })
    await tellAdvisers(tx, application, 'closed')
    if (application.assignedToId !== null)
      await notify(tx, await tellHolders(tx, application.assignedToId), `label-withdrawn:${id}`, (locale) =>
        fileMovedMail(locale, factsOf(application), 'withdrawn'),
      )
    return ok({ id })
  })
}
