import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/db.server'
import { type Outcome, refused, ok } from '~/platform/pure/outcome'
import { type Act, type Actor, can } from '~/platform/permissions'
import { type FileSubject, type OwnSubject, permissions } from '../permissions'
import { charterById, type CharterVersion } from '../queries-charter.server'
import { isConflicted, type LoadedApplication, loadApplication } from '../store.server'

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
  act: Act<FileSubject>,
): Promise<Outcome<OpenedApplication>> {
  const application = await loadApplication(tx, id)
  if (!application) return refused({ code: 'not-found' })
  const file = { ...application, conflicted: await isConflicted(tx, actor, application.organisationId, now()) }
  if (!can(actor, permissions['label.see-file'], file)) return refused({ code: 'not-found' })
  if (!can(actor, act, file)) return refused({ code: 'not-allowed' })
  return ok({ application, version: await charterById(application.charterId) })
}
