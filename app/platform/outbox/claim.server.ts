import { now } from '../clock.server'
import { db } from '../db/db.server'

/** How long a claimed message belongs to the process that claimed it; the lease is renewed while the work goes on. */
export const leaseMs = 60_000

export type Claimed = {
  id: string
  key: string
  kind: string
  payload: string
  /** This try included. */
  attempts: number
  /** The proof of the claim: whoever claims later writes another. */
  lockedUntil: Date
}

const free = (at: Date) => ({ OR: [{ lockedUntil: null }, { lockedUntil: { lte: at } }] })

/**
 * Claims one due message, the longest due first, or null. One conditional write a claim: two processes never get the
 * same one, and nothing is held while the message is sent.
 */
export async function claimNext(): Promise<Claimed | null> {
  for (;;) {
    const at = now()
    const due = await db.outboxMessage.findMany({
      where: { state: 'pending', runAt: { lte: at }, ...free(at) },
      orderBy: { runAt: 'asc' },
      take: 8,
      select: { id: true, key: true, kind: true, payload: true, attempts: true },
    })
    if (due.length === 0) return null
    for (const message of due) {
      const lockedUntil = new Date(at.getTime() + leaseMs)
      const { count } = await db.outboxMessage.updateMany({
        where: { id: message.id, state: 'pending', attempts: message.attempts, ...free(at) },
        data: { lockedUntil, attempts: { increment: 1 } },
      })
      if (count === 1) return { ...message, attempts: message.attempts + 1, lockedUntil }
    }
  }
}

const held = (claim: Claimed) => ({
  id: claim.id,
  state: 'pending',
  attempts: claim.attempts,
  lockedUntil: claim.lockedUntil,
})

/** Keeps the claim for another lease; false where somebody else has it by now. */
export async function renew(claim: Claimed): Promise<boolean> {
  const lockedUntil = new Date(now().getTime() + leaseMs)
  const { count } = await db.outboxMessage.updateMany({ where: held(claim), data: { lockedUntil } })
  if (count === 1) claim.lockedUntil = lockedUntil
  return count === 1
}

/** Marks it done. What it said is no longer needed, and may be personal: only its key stays. */
export const markDone = (claim: Claimed) =>
  db.outboxMessage.updateMany({
    where: held(claim),
    data: { state: 'done', doneAt: now(), lockedUntil: null, lastError: null, payload: '{}' },
  })

export const retryAt = (claim: Claimed, runAt: Date, lastError: string) =>
  db.outboxMessage.updateMany({ where: held(claim), data: { runAt, lockedUntil: null, lastError } })

/** Sets it aside for the team. */
export const markDead = (claim: Claimed, lastError: string) =>
  db.outboxMessage.updateMany({
    where: held(claim),
    data: { state: 'dead', doneAt: now(), lockedUntil: null, lastError },
  })
