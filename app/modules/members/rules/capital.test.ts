import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { floorCents, mayAuthoritiesSubscribe, mayRepay, repaidBefore, repayableCents } from './capital'

const quarter = { numerator: 1, denominator: 4 }
const capital = fc
  .record({ cents: fc.nat(1_000_000), above: fc.nat(1_000_000), part: fc.nat(100) })
  .map(({ cents, above, part }) => ({
    cents,
    highestCents: cents + above,
    authoritiesCents: Math.floor((cents * part) / 200),
  }))

describe('local authorities hold at most half', () => {
  it.each([
    [{ cents: 10_000, authoritiesCents: 4_000 }, 2_000, true],
    [{ cents: 10_000, authoritiesCents: 4_000 }, 2_001, false],
    [{ cents: 0, authoritiesCents: 0 }, 1, false],
    [{ cents: 10_000, authoritiesCents: 5_000 }, 0, true],
  ])('%j and %d more: %s', (now, more, allowed) =>
    expect('ok' in mayAuthoritiesSubscribe({ ...now, highestCents: now.cents }, more)).toBe(allowed),
  )

  it('says exactly how much more they may', () => {
    fc.assert(
      fc.property(capital, fc.nat(1_000_000), (now, more) => {
        const most = Math.max(0, now.cents - 2 * now.authoritiesCents)
        expect('ok' in mayAuthoritiesSubscribe(now, more)).toBe(more <= most)
      }),
    )
  })
})

describe('the floor of the capital', () => {
  it.each([
    [10_000, 2_500],
    [10_001, 2_501],
    [0, 0],
  ])('of %d is %d', (highest, floor) => expect(floorCents(highest, quarter)).toBe(floor))

  it('is never crossed by what may be paid back, and whole shares alone are', () => {
    fc.assert(
      fc.property(capital, fc.nat(1_000_000), fc.integer({ min: 1, max: 5_000 }), (now, asked, value) => {
        const back = repayableCents(now, asked, value, quarter)
        expect(back % value).toBe(0)
        expect(back).toBeLessThanOrEqual(asked)
        if (back > 0) {
          expect(now.cents - back).toBeGreaterThanOrEqual(floorCents(now.highestCents, quarter))
          expect(mayRepay(now, asked, back, quarter)).toEqual({ ok: true })
        }
      }),
    )
  })

  it('refuses more than is held, and says how much', () =>
    expect(mayRepay({ cents: 9_000, highestCents: 9_000, authoritiesCents: 0 }, 2_000, 4_000, quarter)).toEqual({
      refused: { code: 'repay-more-than-held', field: 'amount', detail: { most: 2_000 } },
    }))
})

it('shares are paid back within the months that follow the year of leaving', () =>
  expect(repaidBefore('2026-03-12', 60)).toBe('2031-12-31'))
