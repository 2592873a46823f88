import { now } from '../clock.server'
import type { Tx } from '../db/db.server'
import { canonicalJson, type Json } from '../pure/canonical-json'
import { newId } from '../pure/ids'

/** A mail ready to leave: rendered when the act happens, so that it says what was true then. */
export type Mail = { to: string; subject: string; text: string; html: string }

type Queued = {
  /** Names the effect ('label-decided:<application>:<user>'): the same key is queued once only. */
  key: string
  runAt?: Date
}

async function add(tx: Tx, kind: string, payload: Json, { key, runAt }: Queued): Promise<void> {
  if (await tx.outboxMessage.findUnique({ where: { key }, select: { id: true } })) return
  const at = now()
  await tx.outboxMessage.create({
    data: {
      id: newId(),
      key,
      kind,
      payload: canonicalJson(payload),
      state: 'pending',
      runAt: runAt ?? at,
      createdAt: at,
    },
  })
}

/** Queues a mail in the act's own transaction; the worker sends it after the commit. */
export const enqueueMail = (tx: Tx, mail: Mail, queued: Queued): Promise<void> => add(tx, 'mail', mail, queued)

/** Queues a follow-up job; composition/jobs.server.ts names the handler of each `job`. */
export const enqueueJob = (tx: Tx, job: string, payload: Json, queued: Queued): Promise<void> =>
  add(tx, `job:${job}`, payload, queued)
