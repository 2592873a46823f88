import { setImmediate } from 'node:timers/promises'
import { now } from '../clock.server'
import { onCommit } from '../db/db.server'
import { log } from '../log.server'
import { oneLine } from '../mail/blocks'
import { delayAfter, mostAttempts } from './backoff'
import { type Claimed, claimDue, leaseMs, markDead, markDone, renew, retryAt } from './claim.server'
import { PermanentFailure } from './failure'

export type WorkerOptions = {
  /** Does what the message asks; throws to have it tried again, PermanentFailure to have it set aside. */
  deliver: (message: Claimed) => Promise<void>
  /** Called at each poll, before messages are claimed: the daily jobs. */
  tick?: () => Promise<void>
  pollMs?: number
  /** How many messages are under way at once. */
  slots?: number
  chance?: () => number
}

export type Worker = {
  start: () => void
  /** Does all that is due, then returns how many messages were tried. */
  drain: () => Promise<number>
  /** Claims nothing more, and waits for what is under way. */
  stop: () => Promise<void>
}

const reasonOf = (error: unknown): string => oneLine(error instanceof Error ? error.message : String(error), 500)

async function settle(claim: Claimed, deliver: WorkerOptions['deliver'], chance: () => number): Promise<void> {
  // A message whose process died at each try would otherwise kill the next one for ever.
  if (claim.attempts > mostAttempts)
    return void (await markDead(claim, 'the process stopped in the middle of each try'))
  const heartbeat = setInterval(() => {
    renew(claim).catch((error: unknown) => log().warn({ message: claim.id, error: reasonOf(error) }, 'outbox lease'))
  }, leaseMs / 3)
  let failure: unknown
  let failed = false
  try {
    await deliver(claim)
  } catch (error) {
    failure = error
    failed = true
  } finally {
    clearInterval(heartbeat)
  }
  if (!failed) return void (await markDone(claim))
  const reason = reasonOf(failure)
  const dead = failure instanceof PermanentFailure || claim.attempts >= mostAttempts
  log()[dead ? 'error' : 'warn'](
    { message: claim.id, kind: claim.kind, attempts: claim.attempts, dead },
    'outbox message failed',
  )
  if (dead) await markDead(claim, reason)
  else await retryAt(claim, new Date(now().getTime() + delayAfter(claim.attempts, chance())), reason)
}

/**
 * Sends what the outbox holds: each message once in the absence of a crash, again after one. It wakes at each commit of
 * this process and polls for the rest (later times, other processes, ended leases). Several may run on one database.
 */
export function createWorker({
  deliver,
  tick,
  pollMs = 5_000,
  slots = 4,
  chance = Math.random,
}: WorkerOptions): Worker {
  const underWay = new Set<Promise<void>>()
  let filling: Promise<number> | undefined
  let again = false
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let unsubscribe = () => {}

  const begin = (claim: Claimed): void => {
    const work = settle(claim, deliver, chance)
      // The lease ends by itself: the message is claimed again then.
      .catch((error: unknown) => log().error({ message: claim.id, error: reasonOf(error) }, 'outbox'))
      .finally(() => underWay.delete(work))
    underWay.add(work)
  }

  const fill = async (): Promise<number> => {
    let tried = 0
    try {
      do {
        again = false
        while (!stopped) {
          if (underWay.size >= slots) {
            await Promise.race(underWay)
            // Those that end together leave their places together, and what waits for an answer of the portal goes first.
            await setImmediate()
            continue
          }
          const claims = await claimDue(slots - underWay.size)
          if (claims.length === 0) break
          tried += claims.length
          for (const claim of claims) begin(claim)
        }
      } while (again && !stopped)
      return tried
    } finally {
      // Here and not when the promise settles: a wake in between would be lost.
      filling = undefined
    }
  }

  const wake = (): Promise<number> => {
    again = true
    return (filling ??= fill())
  }
  const wakeQuietly = () => void wake().catch((error: unknown) => log().error({ error: reasonOf(error) }, 'outbox'))

  const poll = async (): Promise<void> => {
    try {
      await tick?.()
      await wake()
    } catch (error) {
      log().error({ error: reasonOf(error) }, 'outbox')
    }
    if (!stopped) timer = setTimeout(() => void poll(), pollMs)
  }

  return {
    start() {
      unsubscribe = onCommit(wakeQuietly)
      void poll()
    },
    async drain() {
      await tick?.()
      let tried = 0
      for (;;) {
        const count = await wake()
        await Promise.all(underWay)
        tried += count
        if (count === 0) return tried
      }
    },
    async stop() {
      stopped = true
      unsubscribe()
      clearTimeout(timer)
      await filling?.catch(() => 0)
      await Promise.all(underWay)
    },
  }
}
