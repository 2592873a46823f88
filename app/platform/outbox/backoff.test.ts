import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delayAfter, mostAttempts } from './backoff'

test('waits 30 seconds after the first failure, twice as long after each one, six hours at most', () => {
  expect([1, 2, 3, 12].map((attempts) => delayAfter(attempts, 0.5))).toEqual([30_000, 60_000, 120_000, 21_600_000])
})

test('whatever the chance, stays within a quarter and never comes back at once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
      const middle = delayAfter(attempts, 0.5)
      const delay = delayAfter(attempts, chance)
      return delay >= middle * 0.75 - 1 && delay <= middle * 1.25 + 1 && delay >= 22_500
    }),
  )
})

test('all tries together take about a day, so that a mail server may be down for a night', () => {
  const hours =
    Array.from({ length: mostAttempts - 1 }, (_, index) => delayAfter(index + 1, 0.5)).reduce((a, b) => a + b, 0) /
    3_600_000
  expect(hours).toBeGreaterThan(12)
  expect(hours).toBeLessThan(48)
})
