import type { Tx } from '~/platform/db/db.server'
import { type Outcome, refused, ok } from '~/platform/pure/outcome'
import { type Act, type Actor, can } from '~/platform/permissions'
import { type AppealSubject, type OwnSubject, permissions } from '../permissions'
import { charterById, type CharterVersion } from '../queries-charter.server'
import { fileSubject } from '../store-committee.server'
import { type LoadedApplication, loadApplication } from '../store.server'

export type OpenedApplication = { application: LoadedApplication; version: CharterVersion }

/**
 * What every act on an application begins with, inside its transaction, so that nothing can change under it. What the
 * actor may not see is 'not-found', as if it did not exist; what they may see but not do is 'not-allowed'.
 */
export async function openOwn(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<OwnSubject>,
): Promise<Outcome<OpenedApplication>> {
  const application = await loadApplication(tx, id)
  if (!application || !can(actor, permissions['label.see-application'], application))
    return refused({ code: 'not-found' })
  if (!can(actor, act, application)) return refused({ code: 'representative-only' })
  return ok({ application, version: await charterById(application.charterId) })
}

/** The same from the cooperative's side. */
export async function openFile(
  tx: Tx,
  actor: Actor,
  id: string,
  act: Act<AppealSubject>,
): Promise<Outcome<OpenedApplication>> {
  const application = await loadApplication(tx, id)
  if (!application) return refused({ code: 'not-found' })
  const file = await fileSubject(tx, actor, application)
  if (!can(actor, permissions['label.see-file'], file)) return refused({ code: 'not-found' })
  if (!can(actor, act, file))
    return refused({
      code: can(actor, act, { ...file, instructed: false })
        ? 'instructed-by-you'
        : can(actor, act, { ...file, instructed: false, decidedFirst: false })
          ? 'decided-by-you'
          : 'not-allowed',
    })
  return ok({ application, version: await charterById(application.charterId) })
}
