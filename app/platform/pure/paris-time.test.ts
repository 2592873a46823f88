import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTime, parisInstant, parisWall } from './paris-time'

describe('the wall clock of Paris', () => {
  it.each([
    ['2026-12-12', '18:30', '2026-12-12T17:30:00.000Z'],
    ['2026-07-14', '00:00', '2026-07-13T22:00:00.000Z'],
    // Summer time begins: 02:30 does not exist.
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    // Winter time begins: 02:30 comes twice.
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(parisInstant(date, time).toISOString()).toBe(instant)
  })

  it('gives back what it shows, at every minute but those that come twice', () => {
    const minute = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }).map((ms) => ms - (ms % 60_000))
    fc.assert(
      fc.property(minute, (ms) => {
        const { date, time } = parisWall(new Date(ms))
        expect(isTime(time)).toBe(true)
        expect([ms, ms - 3_600_000]).toContain(parisInstant(date, time).getTime())
      }),
    )
  })

  it.each(['24:00', '8:30', '12:60', '', '12h30'])('%j is no time', (text) => expect(isTime(text)).toBe(false))
})
