import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/pure/civil-date'
import { commitmentNotice, commitmentStates, commitmentStep, isLate, standingOf } from './commitment'

const today = '2026-11-28'
const after = (...[state, event, more]: [...Parameters<typeof commitmentStep>]) => {
  const outcome = commitmentStep(state, event, more)
  return 'ok' in outcome ? outcome.ok.to : outcome.refused.code
}

describe('a commitment', () => {
  it.each([
    ['open', 'report', { text: 'C’est fait.' }, 'reported'],
    ['open', 'report', { text: ' ' }, 'text-missing'],
    ['open', 'acknowledge', { text: '' }, 'state-forbids'],
    ['reported', 'report', { text: 'Encore.' }, 'state-forbids'],
    ['reported', 'acknowledge', { text: '' }, 'acknowledged'],
    ['reported', 'ask-more', { text: '' }, 'text-missing'],
    ['reported', 'ask-more', { text: 'Où\u202f?' }, 'open'],
    ['reported', 'ask-more', { text: 'Où\u202f?', dueOn: today }, 'date-not-to-come'],
    ['reported', 'ask-more', { text: 'Où\u202f?', dueOn: '2026-11-29' }, 'open'],
    ['acknowledged', 'report', { text: 'Encore.' }, 'state-forbids'],
  ] as const)('%s, %s: %j gives %s', (state, event, more, expected) => {
    expect(after(state, event, { ...more, today })).toBe(expected)
  })

  it.each([
    ['open', '2027-03-01', '2026-01-01', null],
    ['open', '2026-12-28', '2026-01-01', 'soon'],
    ['open', '2026-12-29', '2026-01-01', null],
    ['open', '2026-12-28', '2026-11-28', null],
    ['open', '2026-11-28', '2026-01-01', 'soon'],
    ['open', '2026-11-27', '2026-11-20', 'late'],
    ['reported', '2026-11-27', '2026-01-01', null],
    ['acknowledged', '2026-11-27', '2026-01-01', null],
  ] as const)('%s for %s, made on %s, is noticed: %s', (state, dueOn, since, expected) => {
    expect(commitmentNotice({ state, dueOn, since }, today)).toBe(expected)
  })

  it('is late only while its holder has said nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...commitmentStates), fc.integer({ min: -400, max: 400 }), (state, days) => {
        const commitment = { state, dueOn: addDays(today, days) }
        expect(isLate(commitment, today)).toBe(state === 'open' && days < 0)
        expect(standingOf(commitment, today)).toBe(state === 'open' && days < 0 ? 'late' : state)
      }),
    )
  })
})
