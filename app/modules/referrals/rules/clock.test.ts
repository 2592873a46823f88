import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../platform/pure/civil-date'
import { type Clock, newClock } from '../../label/rules/clock'
import { appealUntil, clockOf, completionDueOn, daysAllowed, isOverdue, moveClock, stateDueOn } from './clock'
import { isClockRunning } from './state-facts'
import { type State, states, transitions } from './states'
import { defaultTerms, readTerms } from './terms'

describe('the clocks of a referral', () => {
  it('asks within fifteen days, decides within thirty from the day that the file is complete', () => {
    const received = moveClock(newClock, 'begins', '2026-03-01')
    expect(stateDueOn('submitted', received, defaultTerms)).toBe('2026-03-16')
    const examined = moveClock(received, 'begins', '2026-03-10')
    expect(stateDueOn('admissibility', examined, defaultTerms)).toBe('2026-04-09')
    expect(isOverdue('2026-04-09', '2026-04-09')).toBe(false)
    expect(isOverdue('2026-04-09', '2026-04-10')).toBe(true)
    expect(isOverdue(null, '2026-04-10')).toBe(false)
  })

  it('stops while the requester completes, and goes on with the days that were left', () => {
    const asked = moveClock(moveClock(newClock, 'begins', '2026-03-01'), 'stops', '2026-03-11')
    expect(asked).toEqual({ daysUsed: 10, startedOn: null })
    expect(stateDueOn('to-complete', asked, defaultTerms)).toBeNull()
    expect(stateDueOn('submitted', moveClock(asked, 'resumes', '2026-04-01'), defaultTerms)).toBe('2026-04-06')
  })

  it('gives a month to complete, or its last day where the month is shorter', () => {
    expect(completionDueOn('2026-01-31', defaultTerms)).toBe('2026-02-28')
    expect(completionDueOn('2026-03-15', defaultTerms)).toBe('2026-04-15')
    expect(appealUntil('2026-03-01', defaultTerms)).toBe('2026-04-30')
  })

  it('has a length for each state in which it runs, and for the one in which it waits', () => {
    for (const state of states)
      if (isClockRunning(state)) expect(daysAllowed(state, defaultTerms)).toBeGreaterThan(0)
      else expect(clockOf(state) === null || state === 'to-complete').toBe(true)
  })

  it('reads the terms of the rules, and the default ones where they name none', () => {
    expect(readTerms('{}')).toEqual(defaultTerms)
    expect(readTerms('{"terms":{"admissibilityDays":45}}')).toEqual({ ...defaultTerms, admissibilityDays: 45 })
    expect(readTerms('{"terms":{"admissibilityDays":-1}}')).toEqual(defaultTerms)
  })

  const walk = fc.array(fc.tuple(fc.nat(11), fc.nat(40)), { maxLength: 30 })
  it('whatever the walk, counts only days run since the clock began, and is due when none is left', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        let state: State = 'draft'
        let clock: Clock = newClock
        let today = '2026-01-01'
        let run = 0
        for (const [choice, days] of steps) {
          const rows = transitions.filter(({ from }) => from === state)
          const row = rows[choice % Math.max(rows.length, 1)]
          if (!row) break
          clock = moveClock(clock, row.clock, today)
          if (row.clock === 'begins') run = 0
          state = row.to
          expect(clock.startedOn !== null).toBe(isClockRunning(state))
          const due = stateDueOn(state, clock, defaultTerms)
          expect(due === null).toBe(!isClockRunning(state))
          if (due !== null) expect(daysBetween(today, due)).toBe((daysAllowed(state, defaultTerms) ?? 0) - run)
          if (isClockRunning(state)) run += days
          today = addDays(today, days)
        }
      }),
    )
  })
})
