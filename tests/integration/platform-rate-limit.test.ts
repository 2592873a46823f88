import { describe, expect, it } from 'vitest'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db/db.server'
import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, forgetTokens, removeExpiredLimits, takeToken } from '~/platform/rate-limit/limit.server'

const start = new Date('2026-03-02T10:00:00Z')
const counter = (key: string, limit = 3) => ({ name: 'test:account', key, limit, windowSeconds: 600 })

describe('rate limits', () => {
  it('gives as many tokens as the limit, then says how long to wait, then starts again', async () => {
    setClock(() => start)
    for (let i = 0; i < 3; i += 1) expect(await takeToken(counter('a'))).toEqual({ ok: true })
    setClock(() => new Date(start.getTime() + 61_000))
    expect(await takeToken(counter('a'))).toEqual({ refused: { code: 'too-often', detail: { minutes: 9 } } })
    expect(await takeToken(counter('b'))).toEqual({ ok: true })
    setClock(() => new Date(start.getTime() + 600_000))
    expect(await takeToken(counter('a'))).toEqual({ ok: true })
  })

  it('never gives the same token twice to requests that come together', async () => {
    const results = await Promise.all(Array.from({ length: 30 }, () => takeToken(counter('together', 10))))
    expect(results.filter((result) => 'ok' in result)).toHaveLength(10)
  })

  it('keeps no address in clear, and forgets on demand and with time', async () => {
    setClock(() => start)
    await takeToken(counter('quelqu-un@exemple.invalid'))
    const rows = await db.rateLimit.findMany()
    expect(JSON.stringify(rows)).not.toContain('exemple')
    await forgetTokens(counter('quelqu-un@exemple.invalid'))
    expect(await db.rateLimit.count()).toBe(rows.length - 1)
    setClock(() => new Date(start.getTime() + 365 * 86_400_000))
    await removeExpiredLimits()
    expect(await db.rateLimit.count()).toBe(0)
  })

  it('lets a workshop of a hundred people behind one address sign in together', async () => {
    const results = await Promise.all(
      Array.from({ length: 100 }, () => takeToken(counterOf('sign-in:client', clientKey('192.0.2.7')))),
    )
    expect(results.every((result) => 'ok' in result)).toBe(true)
  })

  it('counts an IPv6 client by its network, an IPv4 one whole', () => {
    expect(clientKey('2001:db8:1:2:aaaa::1')).toBe(clientKey('2001:0db8:0001:0002::ffff'))
    expect(clientKey('2001:db8:1:3::1')).not.toBe(clientKey('2001:db8:1:2::1'))
    expect(clientKey('::ffff:192.0.2.7')).toBe('192.0.2.7')
  })
})
