import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { now } from '../clock.server'
import { db, type Tx } from '../db/db.server'
import { instantValue } from '../db/prepared.server'
import { executeRaw } from '../db/raw.server'
import { env } from '../env.server'
import { ok, refused } from '../pure/outcome'

export type TooOften = { code: 'too-often'; detail: { minutes: number } }
export type Counter = {
  /** What is counted: 'sign-in:account'. */
  name: string
  /** Whose: an account's id, a mail address, a client address (through `clientKey`). Kept as a digest only. */
  key: string
  limit: number
  windowSeconds: number
}

/**
 * The part of a client's address that limits count by: an IPv4 address whole, an IPv6 one by its network of 64 bits,
 * since one home or one phone has all the addresses of such a network.
 */
export function clientKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const groups =
    tail === undefined
      ? before
      : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

// With the secret, so that a list of addresses tried on a stolen database finds none of them.
const digest = ({ name, key }: Pick<Counter, 'name' | 'key'>): string =>
  `${name}:${createHmac('sha256', env().sessionSecret).update(`rate-limit:${name}:${key}`).digest('base64url')}`

/** A first token, the first of a new window, or one more: one statement, which changes nothing where none is left. */
const takenOnce = `
  INSERT INTO "RateLimit" ("key", "count", "windowEndsAt") VALUES (?, 1, ?)
  ON CONFLICT ("key") DO UPDATE SET
    "count" = CASE WHEN "RateLimit"."windowEndsAt" <= ? THEN 1 ELSE "RateLimit"."count" + 1 END,
    "windowEndsAt" = CASE WHEN "RateLimit"."windowEndsAt" <= ? THEN excluded."windowEndsAt" ELSE "RateLimit"."windowEndsAt" END
  WHERE "RateLimit"."windowEndsAt" <= ? OR "RateLimit"."count" < ?`

/**
 * Takes one of the `limit` tokens that a key has in each window of time, or refuses, with the minutes to wait. Counts
 * are rows: they survive a restart and hold for every process. It is one conditional statement, so that two requests at
 * once never take the same token. Call it outside a transaction that a refusal would undo: what is refused later was still
 * tried. An act that many do at once gives its `client`, whose transaction keeps what was taken with the refusals.
 */
export async function takeToken(counter: Counter, client: Tx = db): Promise<{ ok: true } | { refused: TooOften }> {
  const key = digest(counter)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const at = now()
    const over = instantValue(new Date(at.getTime() + counter.windowSeconds * 1000))
    const instant = instantValue(at)
    const taken = await executeRaw(client, takenOnce, [key, over, instant, instant, instant, counter.limit])
    if (taken === 1) return ok(true)
    const row = await client.rateLimit.findUnique({ where: { key } })
    // Given back, or over, since: it is tried again.
    if (row && row.windowEndsAt > at && row.count >= counter.limit) return refused(tooOften(row.windowEndsAt, at))
  }
  return refused({ code: 'too-often', detail: { minutes: 1 } })
}

/** A token of each counter, in order; the first that has none left refuses, and those after it lose nothing. */
export const takeEach = (...counters: readonly Counter[]): Promise<{ ok: true } | { refused: TooOften }> =>
  takeEachIn(db, counters)

export async function takeEachIn(
  client: Tx,
  counters: readonly Counter[],
): Promise<{ ok: true } | { refused: TooOften }> {
  for (const counter of counters) {
    const taken = await takeToken(counter, client)
    if ('refused' in taken) return taken
  }
  return ok(true)
}

const tooOften = (until: Date, at: Date): TooOften => ({
  code: 'too-often',
  detail: { minutes: Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000)) },
})

/** Gives a key all its tokens back: after a success, earlier mistakes count no more. */
export async function forgetTokens(counter: Pick<Counter, 'name' | 'key'>): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: digest(counter) } })
}

/** Daily job: removes the counters whose window is over. */
export async function removeExpiredLimits(): Promise<void> {
  await db.rateLimit.deleteMany({ where: { windowEndsAt: { lte: now() } } })
}
