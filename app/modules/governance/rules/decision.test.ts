import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/pure/civil-date'
import {
  decisionNumber,
  followUpCounts,
  followUpNoticeDays,
  followUpState,
  followUpStates,
  mayComplete,
  mayRecordDecision,
  nextDecisionNumber,
  readDecisionNumber,
} from './decision'

const today = '2026-11-27'

describe('the number of a decision', () => {
  it.each([
    ['2026-D-0042', '2026-D-0042'],
    [' 2026-d-42 ', '2026-D-0042'],
    ['2026-D-12345', '2026-D-12345'],
    ['2026-D-0000', null],
    ['2026-D-', null],
    ['26-D-0001', null],
    ['2026-E-0001', null],
    ['', null],
  ])('reads %j as %j', (text, read) => expect(readDecisionNumber(text)).toBe(read))

  it.each([
    [null, '2026-03-01', '2026-D-0001'],
    ['2026-D-0001', '2026-12-31', '2026-D-0002'],
    ['2026-D-9999', '2026-12-31', '2026-D-10000'],
    ['2026-D-10000', '2026-12-31', '2026-D-10001'],
  ])('after %j on %s is %s', (last, day, next) => expect(nextDecisionNumber(last, day)).toBe(next))

  it('is read back whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 999_999 }), (year, rank) => {
        const number = decisionNumber(String(year), rank)
        expect(readDecisionNumber(number.toLowerCase())).toBe(number)
        expect(nextDecisionNumber(number, `${year}-06-01`)).toBe(decisionNumber(String(year), rank + 1))
      }),
    )
  })
})

describe('a decision taken elsewhere', () => {
  it.each([
    [{ decidedOn: today, reviewOn: null }, null],
    [{ decidedOn: '2026-11-28', reviewOn: null }, 'decided-in-future'],
    [{ decidedOn: today, reviewOn: today }, 'review-before-decision'],
    [{ decidedOn: today, reviewOn: '2026-11-28' }, null],
  ])('%j → %j', (decision, code) => {
    const outcome = mayRecordDecision(decision, today)
    expect('refused' in outcome ? outcome.refused.code : null).toBe(code)
  })
})

describe('what a decision asks to be done', () => {
  it.each([
    [null, null, 'under-way'],
    ['2026-11-26', null, 'overdue'],
    ['2026-11-27', null, 'due-soon'],
    ['2026-12-04', null, 'due-soon'],
    ['2026-12-05', null, 'under-way'],
    ['2026-11-26', '2026-11-20', 'done'],
  ] as const)('due on %j, done on %j: %s', (dueOn, doneOn, state) =>
    expect(followUpState({ dueOn, doneOn }, today)).toBe(state),
  )

  it('is late from the day after its term, whatever the term', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), (days) => {
        const state = followUpState({ dueOn: addDays(today, days), doneOn: null }, today)
        expect(state).toBe(days < 0 ? 'overdue' : days <= followUpNoticeDays ? 'due-soon' : 'under-way')
      }),
    )
  })

  it('is counted once each', () => {
    const term = fc.record({
      dueOn: fc.option(fc.integer({ min: -30, max: 30 }).map((days) => addDays(today, days))),
      doneOn: fc.option(fc.constant(today)),
    })
    fc.assert(
      fc.property(fc.array(term), (terms) => {
        const counts = followUpCounts(terms, today)
        expect(followUpStates.reduce((sum, state) => sum + counts[state], 0)).toBe(terms.length)
      }),
    )
  })

  it.each([
    [null, today, null],
    [today, today, 'follow-up-done'],
    [null, '2026-11-28', 'done-in-future'],
    [null, '2026-10-01', 'done-before-decision'],
  ])('already done on %j, done on %j: %j', (doneOn, on, code) => {
    const outcome = mayComplete({ doneOn, decidedOn: '2026-11-01' }, on, today)
    expect('refused' in outcome ? outcome.refused.code : null).toBe(code)
  })
})
