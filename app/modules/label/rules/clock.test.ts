import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/pure/civil-date'
import { applyToClock, type Clock, daysLeft, daysUsedOn, dueOn, newClock, startClock, stopClock } from './clock'

describe('the clock', () => {
  it('gives sixty days from the day after submission', () => {
    const clock = startClock(newClock, '2026-01-01')
    expect(dueOn(clock, 60)).toBe('2026-03-02')
    expect(daysLeft(clock, 60, '2026-01-01')).toBe(60)
    expect(daysLeft(clock, 60, '2026-03-02')).toBe(0)
    expect(daysLeft(clock, 60, '2026-03-05')).toBe(-3)
  })

  it('stops while the applicant has the hand', () => {
    const stopped = stopClock(startClock(newClock, '2026-01-01'), '2026-01-11')
    expect(stopped).toEqual({ daysUsed: 10, startedOn: null })
    expect(dueOn(stopped, 60)).toBeNull()
    expect(daysLeft(stopped, 60, '2026-12-31')).toBe(50)
    expect(dueOn(startClock(stopped, '2026-02-01'), 60)).toBe('2026-03-23')
  })

  it('counts no day backwards', () => {
    expect(daysUsedOn({ daysUsed: 3, startedOn: '2026-01-10' }, '2026-01-05')).toBe(3)
  })

  const gaps = fc.array(fc.tuple(fc.constantFrom('starts', 'runs', 'stops'), fc.nat(30)), { maxLength: 20 })
  it('loses and invents no day: days used are the days run, and the due date is where none is left', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 400 }), (steps, instructionDays) => {
        let clock: Clock = newClock
        let today = '2026-01-01'
        let run = 0
        for (const [effect, days] of steps) {
          clock = applyToClock(clock, effect, today)
          expect(applyToClock(clock, effect, today)).toEqual(clock)
          if (clock.startedOn !== null) run += days
          today = addDays(today, days)
        }
        expect(daysUsedOn(clock, today)).toBe(run)
        const due = dueOn(clock, instructionDays)
        expect(due === null).toBe(clock.startedOn === null)
        if (due !== null) {
          expect(due).toBe(addDays(today, daysLeft(clock, instructionDays, today)))
          expect(daysLeft(clock, instructionDays, due >= today ? due : today) <= 0).toBe(true)
        }
      }),
    )
  })

  it('a pause moves the due date by exactly its length', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (before, pause) => {
        const clock = startClock(newClock, '2026-01-01')
        const stoppedOn = addDays('2026-01-01', before)
        const again = startClock(stopClock(clock, stoppedOn), addDays(stoppedOn, pause))
        expect(dueOn(again, 60)).toBe(addDays('2026-03-02', pause))
      }),
    )
  })
})
