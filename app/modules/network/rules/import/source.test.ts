import { expect, it } from 'vitest'
import { doubtOf, nextReading, sourceAfter, sourceStates, sourceSteps } from './source'

it.each([
  ['new', 'publish', 'active'],
  ['new', 'pause', null],
  ['active', 'fail', 'failing'],
  ['failing', 'read', 'active'],
  ['paused', 'resume', 'active'],
  ['paused', 'pause', null],
  ['unheard-of', 'read', null],
] as const)('%s, %s → %s', (state, event, wanted) => expect(sourceAfter(state, event)).toBe(wanted))

it('names one step for each state and event, and every state can be left', () => {
  const named = sourceSteps.map(({ from, event }) => `${from} ${event}`)
  expect(new Set(named).size).toBe(named.length)
  for (const state of sourceStates)
    expect(
      sourceSteps.some(({ from, to }) => from === state && to !== state),
      state,
    ).toBe(true)
})

it('comes again the next day or week, a little early, or never', () => {
  const now = new Date('2026-03-10T03:00:00Z')
  expect(nextReading('daily', now)?.toISOString()).toBe('2026-03-11T01:00:00.000Z')
  expect(nextReading('weekly', now)?.toISOString()).toBe('2026-03-17T01:00:00.000Z')
  expect(nextReading('by-hand', now)).toBeNull()
})

const counts = { created: 0, updated: 0, unchanged: 0, duplicate: 0, refused: 0, gone: 0 }
it.each([
  [{ ...counts, unchanged: 40 }, 40, null],
  [{ ...counts, gone: 9 }, 9, null],
  [{ ...counts, gone: 20, unchanged: 20 }, 40, null],
  [{ ...counts, gone: 21, unchanged: 19 }, 40, 'much-gone'],
  [{ ...counts, refused: 10, created: 10 }, 0, null],
  [{ ...counts, refused: 11, created: 10 }, 0, 'much-refused'],
] as const)('%j of %i: %s', (found, known, wanted) => expect(doubtOf(found, known)).toBe(wanted))
