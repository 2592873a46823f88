import { now } from '../clock.server'
import { db } from '../db/db.server'
import { together } from '../db/together.server'

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
 * Claims due messages, at most `most`, the longest due first; none where nothing is due. One conditional write for all of
 * them: two processes never get the same one, and nothing is held while a message is sent.
 */
export async function claimDue(most: number): Promise<Claimed[]> {
  for (;;) {
    const at = now()
    const due = await db.outboxMessage.findMany({
      where: { state: 'pending', runAt: { lte: at }, ...free(at) },
      orderBy: { runAt: 'asc' },
      take: most,
      select: { id: true },
    })
    if (due.length === 0) return []
    const lockedUntil = new Date(at.getTime() + leaseMs)
    const claimed = await db.outboxMessage.updateManyAndReturn({
      where: { id: { in: due.map(({ id }) => id) }, state: 'pending', ...free(at) },
      data: { lockedUntil, attempts: { increment: 1 } },
      select: { id: true, key: true, kind: true, payload: true, attempts: true },
    })
    const places = new Map(due.map(({ id }, place) => [id, place]))
    if (claimed.length > 0)
      return claimed
        .map((message) => ({ ...message, lockedUntil }))
        .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
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

/**
 * Marks it done, with those that are done in the same moment. What it said is no longer needed, and may be personal: only its
 * key stays.
 */
export const markDone: (claim: Claimed) => Promise<true> = together(50, async (claims) => {
  await db.outboxMessage.updateMany({
    where: { OR: claims.map(held) },
    data: { state: 'done', doneAt: now(), lockedUntil: null, lastError: null, payload: '{}' },
  })
  return claims.map(() => true as const)
})

export const retryAt = (claim: Claimed, runAt: Date, lastError: string) =>
  db.outboxMessage.updateMany({ where: held(claim), data: { runAt, lockedUntil: null, lastError } })

/** Sets it aside for the team. */
export const markDead = (claim: Claimed, lastError: string) =>
  db.outboxMessage.updateMany({
    where: held(claim),
    data: { state: 'dead', doneAt: now(), lockedUntil: null, lastError },
  })
