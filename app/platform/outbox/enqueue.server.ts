import { now } from '../clock.server'
import type { Tx } from '../db/db.server'
import { canonicalJson, type Json } from '../pure/canonical-json'
import { newId } from '../pure/ids'

/** A mail ready to leave: rendered when the act happens, so that it says what was true then. */
export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  /** The address that ends this mailing with one request (RFC 8058), for what is sent more than once to who did not ask for it each time. */
  unsubscribe?: string
}

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

/**
 * Queues many mails at once, for acts that tell everyone: as `enqueueMail`, in a few statements whatever their number.
 * Those whose key is known are left out. At most some thousands a call, so that the transaction stays short.
 */
export async function enqueueMails(tx: Tx, mails: readonly (Mail & { key: string })[]): Promise<void> {
  const known = new Set<string>()
  const slice = 500
  for (let from = 0; from < mails.length; from += slice) {
    const keys = mails.slice(from, from + slice).map(({ key }) => key)
    const rows = await tx.outboxMessage.findMany({ where: { key: { in: keys } }, select: { key: true } })
    for (const { key } of rows) known.add(key)
  }
  const at = now()
  await tx.outboxMessage.createMany({
    data: mails
      .filter(({ key }) => !known.has(key))
      .map(({ key, ...mail }) => ({
        id: newId(),
        key,
        kind: 'mail',
        payload: canonicalJson(mail),
        state: 'pending',
        runAt: at,
        createdAt: at,
      })),
  })
}
