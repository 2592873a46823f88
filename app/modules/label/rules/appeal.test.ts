import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/pure/civil-date'
import { answerNotice, noticedUntil } from './appeal'

describe('the reminder of an answer to an appeal', () => {
  it.each([
    ['2026-10-01', '2026-11-30', '2026-11-15', null],
    ['2026-10-01', '2026-11-30', '2026-11-16', 'soon'],
    ['2026-10-01', '2026-11-30', '2026-11-30', 'soon'],
    ['2026-10-01', '2026-11-30', '2026-12-01', 'late'],
    ['2026-10-01', '2026-11-30', '2026-12-14', 'late'],
    ['2026-10-01', '2026-11-30', '2026-12-15', null],
    // A short term: not on the day of the appeal.
    ['2026-11-28', '2026-12-03', '2026-11-28', null],
    ['2026-11-28', '2026-12-03', '2026-11-29', 'soon'],
  ] as const)('filed on %s, due on %s, on %s: %s', (filedOn, dueOn, today, notice) => {
    expect(answerNotice({ filedOn, dueOn }, today)).toBe(notice)
  })

  it('never comes for a day that is not looked at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (term, after) => {
        const filedOn = '2026-01-01'
        const [dueOn, today] = [addDays(filedOn, term), addDays(filedOn, after)]
        if (answerNotice({ filedOn, dueOn }, today) !== null) expect(dueOn <= noticedUntil(today)).toBe(true)
      }),
    )
  })
})
