import type { CategoryMapping } from '~/modules/statutes/rules/mapping'
import type { Tx } from '~/platform/db/db.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import type { CivilDate } from '~/platform/pure/civil-date'
import { parisInstant } from '~/platform/pure/paris-time'

export const tellAdoptionJob = 'members.tell-adoption'
export const takeEffectJob = 'members.take-adoption-effect'

/** Queues the job that tells every member of statutes that were adopted; from the member after this one. */
export const tellAdoption = (tx: Tx, id: string, after: string | null = null): Promise<void> =>
  enqueueJob(tx, tellAdoptionJob, { id, after }, { key: `${tellAdoptionJob}:${id}:${after ?? 'start'}` })

/** Queues what statutes adopted for later make of members, for the first instant of their day. */
export const enqueueEffect = (tx: Tx, effect: { id: string; mapping: CategoryMapping }, on: CivilDate): Promise<void> =>
  enqueueJob(tx, takeEffectJob, effect, { key: `${takeEffectJob}:${effect.id}`, runAt: parisInstant(on, '00:00') })
