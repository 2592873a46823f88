import { now } from '../clock.server'
import { db, transact } from '../db/db.server'
import { civilDateOf } from '../pure/civil-date'
import { enqueueJob } from './enqueue.server'

/** Daily jobs are created from four in the morning in Paris: the day has begun, nobody is at work. */
const firstHour = 4
const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' })

const keyOf = (name: string, date: string): string => `daily:${name}:${date}`

/**
 * Gives the worker's tick: once a day, from four in the morning in Paris, it queues each daily job under a key of that
 * day, so that it runs once, whichever process comes first and however often the portal restarts. A day on which the
 * portal was stopped is not caught up: jobs look at dates, not at how often they ran.
 */
export function dailyTick(names: readonly string[]): () => Promise<void> {
  let done = ''
  return async () => {
    const at = now()
    const date = civilDateOf(at)
    if (date === done || Number(hour.format(at)) < firstHour) return
    const keys = names.map((name) => keyOf(name, date))
    const known = new Set(
      (await db.outboxMessage.findMany({ where: { key: { in: keys } }, select: { key: true } })).map(({ key }) => key),
    )
    const missing = names.filter((name) => !known.has(keyOf(name, date)))
    if (missing.length > 0)
      await transact(async (tx) => {
        for (const name of missing) await enqueueJob(tx, name, { date }, { key: keyOf(name, date) })
      })
    done = date
  }
}
