import './network-labels.server'
import { practicesInMemory } from '~/modules/network/practices-in-memory.server'
import { log } from '~/platform/log.server'
import { mailTransport } from '~/platform/mail/transport.server'
import { dailyTick } from '~/platform/outbox/daily.server'
import { deliverWith } from '~/platform/outbox/deliver.server'
import { createWorker, type Worker } from '~/platform/outbox/worker.server'
import { daily, jobs } from './jobs.server'

/** A mail server that does not answer must not keep the portal from stopping: what it held is sent again later. */
const longestStop = 15_000

/** The worker with every module's jobs, not started: `drain` does what is due now (tests, terminal). */
export function portalWorker(): Worker {
  const transport = mailTransport()
  const handlers = { ...jobs, ...Object.fromEntries(daily.map(({ name, run }) => [name, () => run()])) }
  const worker = createWorker({
    deliver: deliverWith(transport, handlers),
    tick: dailyTick(daily.map(({ name }) => name)),
  })
  return {
    ...worker,
    async stop() {
      let timer: ReturnType<typeof setTimeout> | undefined
      const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, longestStop)))
      await Promise.race([worker.stop(), patience])
      clearTimeout(timer)
      transport.close()
    },
  }
}

/** Starts what works without being asked: the outbox's worker and the deadlines. `stop` ends it cleanly. */
export function startWork(): { stop: () => Promise<void> } {
  const worker = portalWorker()
  worker.start()
  // Read before anybody asks: with many practices the first who does would wait.
  practicesInMemory().catch((error: unknown) => log().warn({ error: String(error) }, 'practices in memory'))
  return { stop: worker.stop }
}
