import type { Tx } from '~/platform/db/db.server'
import { enqueueJob } from '~/platform/outbox/enqueue.server'
import type { InitiativeNews } from './rules/initiative'

export const tellSignatoriesJob = 'governance.tell-signatories'

/** Queues the job that tells all who signed, in batches (commands/send-initiative-news). */
export const tellSignatories = (tx: Tx, id: string, what: InitiativeNews, after: string | null = null): Promise<void> =>
  enqueueJob(
    tx,
    tellSignatoriesJob,
    { id, what, after },
    { key: `${tellSignatoriesJob}:${what}:${id}:${after ?? 'start'}` },
  )
